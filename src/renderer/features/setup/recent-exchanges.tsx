import { Link } from 'wouter';
import type { ScimSetting } from '../../../shared/scim-setting';
import { SentenceText } from '../../components/exchange/sentence-text';
import { useLive } from '../../state/live-store';
import { recentExchangeGroups } from './recent-exchange-groups';
import './recent-exchanges.css';

const most = 6;

/** The latest requests since the SCIM setting is there, whatever step they belong to. */
export function RecentExchanges({ setting }: { setting: ScimSetting }) {
  const exchanges = useLive((live) => live.exchanges);
  const recent = recentExchangeGroups(exchanges, setting, most);
  if (recent.length === 0) return <p className="muted">Nothing has come for this SCIM setting yet.</p>;
  return (
    <ul className="recent">
      {recent.map(({ exchange, sentence, times }) => (
        <li key={exchange.sequence}>
          <Link href={`/requests/${exchange.sequence}`} className="recent-row">
            <span>
              <SentenceText sentence={sentence} />
              {times > 1 && <span className="muted"> · {times} times</span>}
            </span>
            <span className="recent-aside">
              {exchange.simulated ? 'simulated' : `${exchange.client ?? ''} ${exchange.status}`.trim()}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
