import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { call } from '../../state/api';
import { useThrottledLive } from '../../state/throttled-live';

type NewestMembers = CallOutput<'directory.newestMembers'>['members'];

const none: NewestMembers = {};
/** As many names as stand in a row, and some for a wide one. */
const shownMembers = 8;

/** Who joined these groups last, by id of the group; asked for again when one of them changes. */
export function useNewestMembers(groups: ResourceSummary[]): NewestMembers {
  const [members, setMembers] = useState(none);
  const settingId = useThrottledLive((live) => live.settingId);
  useEffect(() => {
    let current = true;
    if (settingId === null || groups.length === 0) setMembers(none);
    else
      call('directory.newestMembers', {
        settingId,
        ids: groups.map(({ id }) => id),
        limit: shownMembers,
      }).then(
        (response) => current && setMembers(response.members),
        // A lost connection is shown above the page.
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [settingId, groups]);
  return members;
}
