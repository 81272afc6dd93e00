import { Link } from 'wouter';
import { sentencesOf } from '../../../shared/activity';
import { SentenceText } from '../../components/exchange/sentence-text';
import { Method } from '../../components/method';
import { Tag } from '../../components/tag';
import { useLive } from '../../state/live-store';

const shown = 6;

/** The latest requests, whatever step they belong to, without the look-ups that come before each. */
export function RecentExchanges() {
  const exchanges = useLive((live) => live.exchanges);
  const telling = exchanges.filter(({ kind }) => kind !== 'look-up' && kind !== 'read');
  return (
    <section>
      <h2>Seen so far</h2>
      {telling.length === 0 && <p className="muted small">No request has reached this workbench yet.</p>}
      <ul className="recent">
        {telling.slice(0, shown).map((exchange) => (
          <li key={exchange.sequence}>
            <Link href={`/requests/${exchange.sequence}`} className="recent-row">
              <Method method={exchange.method} />
              <span>
                {sentencesOf(exchange)
                  .slice(0, 1)
                  .map((sentence) => (
                    <SentenceText key="first" sentence={sentence} />
                  ))}
              </span>
              <RecentStatus status={exchange.status} simulated={exchange.simulated} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecentStatus({ status, simulated }: { status: number; simulated: boolean }) {
  if (status >= 400) return <Tag tone="bad">{status}</Tag>;
  return <span className="muted tiny">{simulated ? 'simulated' : status}</span>;
}
