import { useThrottledLive } from '../../../state/throttled-live';
import { useIsLate } from './use-is-late';

/** While everybody is looked at for the first time: how far it is. */
export function LookingAt() {
  const counts = useThrottledLive((live) => live.platform);
  const isLate = useIsLate();
  if (!isLate) return null;
  return (
    <p className="target-looking" role="status">
      Working out what the platform makes of everybody
      {counts
        ? `: ${counts.lookedAt.toLocaleString('en-US')} of ${counts.users.toLocaleString('en-US')}`
        : '…'}
    </p>
  );
}
