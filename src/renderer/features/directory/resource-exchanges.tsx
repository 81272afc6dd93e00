import { useState } from 'react';
import { Link } from 'wouter';
import type { ExchangeSummary } from '../../../shared/exchange';
import { RowFinding } from '../../components/exchange/row-finding';
import { SentenceIcon } from '../../components/exchange/sentence-icon';
import { SentenceText } from '../../components/exchange/sentence-text';
import { cachedSentences } from '../../components/sentence-cache';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { useNow } from '../../state/use-now';
import { FeedTime } from '../live/feed-time';
import type { ResourceHistory } from './use-resource-exchanges';

const shownFirst = 8;

/** What was said about one resource, newest first: each line leads to the request. */
export function ResourceExchanges({ history }: { history: ResourceHistory }) {
  const [all, setAll] = useState(false);
  const total = history.total ?? 0;
  return (
    <section className="resource-section" aria-label="Requests about it">
      <h3 className="resource-heading">
        Requests about it <span className="resource-count">{total.toLocaleString('en-US')}</span>
      </h3>
      {history.total === 0 && (
        <p className="resource-none">
          The journal holds none: they were cleared, or newer ones took their place.
        </p>
      )}
      <ul className="resource-exchanges">
        {(all ? history.exchanges : history.exchanges.slice(0, shownFirst)).map((exchange) => (
          <ExchangeLine key={exchange.sequence} exchange={exchange} />
        ))}
      </ul>
      {!all && total > shownFirst && (
        <button type="button" className="button button-quiet resource-more" onClick={() => setAll(true)}>
          {total > 100 ? 'Show the newest 100' : `Show all ${total}`}
        </button>
      )}
    </section>
  );
}

function ExchangeLine({ exchange }: { exchange: ExchangeSummary }) {
  const now = useNow();
  const [sentence] = cachedSentences(exchange, useIdentityProvider().wording);
  if (!sentence) return null;
  return (
    <li>
      <Link href={`/requests/${exchange.sequence}`} className="resource-exchange">
        <FeedTime at={exchange.receivedAt} now={now} />
        <SentenceIcon icon={sentence.icon} />
        <span className="feed-sentence">
          <SentenceText sentence={sentence} />
        </span>
        <RowFinding findings={exchange.findings} />
      </Link>
    </li>
  );
}
