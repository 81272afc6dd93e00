import { useState } from 'react';
import { Link } from 'wouter';
import type { ExchangeSummary } from '../../../shared/exchange';
import { SentenceIcon } from '../../components/exchange/sentence-icon';
import { SentenceText } from '../../components/exchange/sentence-text';
import { FindingTags } from '../../components/exchange/severity-mark';
import { rememberedSentences } from '../../components/remembered-sentences';
import { rowAt } from '../../components/row-list/row-window';
import { useRowWindow } from '../../components/row-list/use-row-window';
import { call } from '../../state/api';
import { useNow } from '../../state/use-now';
import { FeedTime } from '../live/feed-time';
import { useRevision } from './use-resource';

const shownFirst = 8;

/** What was said about one resource, newest first: each line leads to the request. */
export function ResourceExchanges({ settingId, id }: { settingId: string; id: string }) {
  const [all, setAll] = useState(false);
  const { state } = useRowWindow<ExchangeSummary>(
    JSON.stringify([settingId, id]),
    useRevision(id),
    async (offset, limit) => {
      const answer = await call('journal.list', { settingId, resourceId: id, offset, limit });
      return { total: answer.total, rows: answer.exchanges };
    },
  );
  const total = state.total ?? 0;
  const shown = Math.min(total, all ? 100 : shownFirst);
  return (
    <section aria-label="Requests about it">
      <h3 className="resource-heading">
        Requests about it <span className="resource-count">{total.toLocaleString('en-US')}</span>
      </h3>
      {state.total === 0 && (
        <p className="resource-none">
          The journal holds none: they were cleared, or newer ones took their place.
        </p>
      )}
      <ul className="resource-exchanges">
        {Array.from({ length: shown }, (_, index) => rowAt(state, index)).map(
          (exchange) => exchange && <ExchangeLine key={exchange.sequence} exchange={exchange} />,
        )}
      </ul>
      {!all && total > shownFirst && (
        <button type="button" className="button button-quiet" onClick={() => setAll(true)}>
          {total > 100 ? 'Show the newest 100' : `Show all ${total}`}
        </button>
      )}
    </section>
  );
}

function ExchangeLine({ exchange }: { exchange: ExchangeSummary }) {
  const now = useNow();
  const [sentence] = rememberedSentences(exchange);
  if (!sentence) return null;
  return (
    <li>
      <Link href={`/requests/${exchange.sequence}`} className="resource-exchange">
        <FeedTime at={exchange.receivedAt} now={now} />
        <SentenceIcon icon={sentence.icon} />
        <span className="feed-sentence">
          <SentenceText sentence={sentence} />
        </span>
        <FindingTags findings={exchange.findings} />
      </Link>
    </li>
  );
}
