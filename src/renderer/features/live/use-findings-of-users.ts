import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { call } from '../../state/api';
import { useThrottledLive } from '../../state/throttled-live';

export type StoredFindings = CallOutput<'findings.ofUsers'>['findings'];

const none: StoredFindings = {};

/** What is wrong with each of these users as they are stored, by id; asked for again when any of it may have changed. */
export function useFindingsOfUsers(users: ResourceSummary[]): StoredFindings {
  const [findings, setFindings] = useState(none);
  const settingId = useThrottledLive((live) => live.settingId);
  const ofAll = useThrottledLive((live) => live.findings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the counts change with anybody's findings
  useEffect(() => {
    let current = true;
    if (settingId === null || users.length === 0) setFindings(none);
    else
      call('findings.ofUsers', { settingId, ids: users.map(({ id }) => id) }).then(
        (response) => current && setFindings(response.findings),
        // A lost connection is shown above the page.
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [settingId, users, ofAll]);
  return findings;
}
