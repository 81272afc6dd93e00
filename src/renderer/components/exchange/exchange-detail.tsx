import { type ReactNode, useEffect, useRef } from 'react';
import type { Exchange } from '../../../shared/exchange';
import { needsAttention } from '../../../shared/needs-attention';
import { ScrollRegion } from '../scroll-region';
import { ChangeView } from './change-view';
import { DetailBar, type DetailMoves } from './detail-bar';
import { ExchangeFacts } from './exchange-facts';
import { FindingCards } from './finding-card';
import { MessageView } from './message-view';
import { Sentences } from './sentences';
import { useExchange } from './use-exchange';
import './exchange-detail.css';

export interface ExchangeDetailProps extends DetailMoves {
  sequence: number;
  /** What can be done with it: buttons, under its sentence. */
  actions(exchange: Exchange): ReactNode;
}

/** One exchange, beside the list it was chosen from: sentence, findings, what changed, request and response. */
export function ExchangeDetail({ sequence, actions, ...moves }: ExchangeDetailProps) {
  const loaded = useExchange(sequence);
  const top = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another exchange is read from its beginning
  useEffect(() => {
    if (top.current) top.current.scrollTop = 0;
  }, [sequence]);
  const exchange = loaded.state === 'found' ? loaded.exchange : null;
  return (
    <ScrollRegion
      ref={top}
      className="detail"
      aria-label="Request in detail"
      aria-busy={loaded.state === 'loading'}
    >
      <DetailBar exchange={exchange} {...moves} />
      {exchange && <DetailBody exchange={exchange} actions={actions(exchange)} />}
      {loaded.state === 'gone' && (
        <p className="detail-gone">
          This request is no longer in the journal: it was cleared, or newer ones took its place.
        </p>
      )}
      {loaded.state === 'failed' && (
        <p className="detail-gone">This request could not be read. {loaded.message}</p>
      )}
    </ScrollRegion>
  );
}

function DetailBody({ exchange, actions }: { exchange: Exchange; actions: ReactNode }) {
  return (
    <div className="detail-body">
      <header>
        <Sentences key={exchange.sequence} exchange={exchange} />
        <ExchangeFacts exchange={exchange} />
        <div className="detail-actions">{actions}</div>
      </header>
      {exchange.injected !== undefined && <p className="detail-injected">On purpose. {exchange.injected}</p>}
      <FindingCards findings={exchange.findings} />
      {exchange.errorText && <ErrorText text={exchange.errorText} />}
      <ChangeView
        key={`changes ${exchange.sequence}`}
        changes={exchange.changes}
        wrong={wrongPaths(exchange)}
      />
      <div className="messages">
        <MessageView key={`request ${exchange.sequence}`} title="Request" message={exchange.request} />
        <MessageView key={`response ${exchange.sequence}`} title="Response" message={exchange.response} />
      </div>
    </div>
  );
}

/** What arrives wrong stands in red where it changed. */
function wrongPaths({ findings }: Exchange): ReadonlySet<string> {
  const wrong = findings.filter(needsAttention);
  return new Set(wrong.flatMap(({ attributePath, otherPaths = [] }) => [attributePath ?? '', ...otherPaths]));
}

function ErrorText({ text }: { text: string }) {
  return (
    <section className="error-text" aria-label="Unexpected error">
      <h3>Unexpected error</h3>
      <p>The client was only told that something went wrong. This is the whole text.</p>
      <ScrollRegion className="error-pre" aria-label="Text of the error">
        {text}
      </ScrollRegion>
    </section>
  );
}
