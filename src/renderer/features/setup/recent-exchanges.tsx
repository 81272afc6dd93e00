import { Link } from 'wouter';
import type { ScimSetting } from '../../../shared/scim-setting';
import { SentenceText } from '../../components/exchange/sentence-text';
import { MethodBadge } from '../../components/method-badge';
import { Tag } from '../../components/tag';
import { useLive } from '../../state/live-store';
import { recentExchangeGroups } from './recent-exchange-groups';

const most = 6;

/** The latest requests since the SCIM setting is there, whatever step they belong to. */
export function RecentExchanges({ setting }: { setting: ScimSetting }) {
  const exchanges = useLive((live) => live.exchanges);
  const recent = recentExchangeGroups(exchanges, setting, most);
  return (
    <section>
      <h2>Seen so far</h2>
      {recent.length === 0 && <p className="muted small">Nothing has come for this SCIM setting yet.</p>}
      <ul className="recent">
        {recent.map(({ exchange, sentence, times }) => (
          <li key={exchange.sequence}>
            <Link href={`/requests/${exchange.sequence}`} className="recent-row">
              <MethodBadge method={exchange.method} />
              <span>
                <SentenceText sentence={sentence} />
                {times > 1 && <span className="muted"> · {times} times</span>}
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
  if (status >= 400) return <Tag tone="warn">{status}</Tag>;
  return <span className="muted tiny">{simulated ? 'simulated' : status}</span>;
}
