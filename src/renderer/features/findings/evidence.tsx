import { ArrowRight } from 'lucide-react';
import { Link } from 'wouter';
import type { OpenedCause } from '../../../shared/features/findings';
import { counted } from '../../../shared/plural';
import { clockWords } from './clock-words';
import { MuteCause } from './mute-cause';

/** Where it can be looked up, and what the finding is in the words of the RFC. */
export function Evidence({ settingId, cause }: { settingId: string; cause: OpenedCause }) {
  const { id, requests, firstSeen, lastSeen, finding, attributePath } = cause;
  const now = Date.now();
  const { source, requirement } = finding;
  return (
    <footer className="cause-evidence">
      <p>
        {attributePath !== undefined && <code>{attributePath}</code>}
        {source !== undefined && <span>{source}</span>}
        {requirement !== undefined && <span>{requirement}</span>}
        {firstSeen !== null && <span>First seen {clockWords(firstSeen, now)}</span>}
        {lastSeen !== null && <span>Last seen {clockWords(lastSeen, now)}</span>}
      </p>
      {requests > 0 && (
        <Link href={`/requests?cause=${encodeURIComponent(id)}`} className="cause-requests">
          {counted(requests, 'request shows it', 'requests show it')}
          <ArrowRight size={15} aria-hidden />
        </Link>
      )}
      <MuteCause settingId={settingId} cause={cause} />
    </footer>
  );
}
