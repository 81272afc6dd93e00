import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';

export interface TargetGroupsMade {
  /** How many people were sent, and how many of them arrive on the platform. */
  users: number;
  there: number;
  /** The largest first. */
  groups: CallOutput<'platform.groups'>['groups'];
}

/** What the platform makes of those who are here now; null until it is known, and where the SCIM setting makes no groups. */
export function useTargetGroups(most: number): TargetGroupsMade | null {
  const settingId = useLive((live) => live.settingId);
  const counts = useLive((live) => live.platform ?? null);
  const [made, setMade] = useState<Pick<TargetGroupsMade, 'groups'> & { settingId: string }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other counts they are others
  useEffect(() => {
    if (settingId === null) return;
    const asked = new AbortController();
    call('platform.groups', { settingId, limit: most }, asked.signal).then(
      ({ groups }) => setMade({ settingId, groups }),
      // Then who arrived is shown as sent.
      () => undefined,
    );
    return () => asked.abort();
  }, [settingId, most, counts]);
  if (counts === null || made === undefined || made.settingId !== settingId || made.groups.length === 0)
    return null;
  return { users: counts.users, there: counts.users - counts.notArriving, groups: made.groups };
}
