import { Link } from 'wouter';
import { counted } from '../../../shared/plural';
import { useThrottledLive } from '../../state/throttled-live';

/** Where scanners are, folded away: they are no news, and nobody has to do anything about them. */
export function ScannersLane() {
  const scanners = useThrottledLive((live) => live.scanners);
  if (scanners === undefined || scanners.newest === null) return null;
  return (
    <p className="live-scanners">
      {counted(scanners.requests, 'request')} of scanners, not counted.{' '}
      <Link href="/requests?scanners">Show them</Link>
    </p>
  );
}
