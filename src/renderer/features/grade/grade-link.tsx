import { Link } from 'wouter';
import { useLive } from '../../state/live-store';
import { gradePath } from './paths';

/** From what goes wrong to what the client does besides, whoever it concerns. */
export function GradeLink() {
  const hasRequests = useLive((live) => live.counts.requests > 0);
  if (!hasRequests) return null;
  return (
    <p className="small muted">
      <Link href={gradePath}>What the provider’s traffic does beyond the RFC</Link>
    </p>
  );
}
