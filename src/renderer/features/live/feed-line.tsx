import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { textOf } from '../../../shared/activity';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { RowFinding } from '../../components/exchange/row-finding';
import { SentenceIcon } from '../../components/exchange/sentence-icon';
import { SentenceText } from '../../components/exchange/sentence-text';
import { durationText } from '../../components/exchange/status-words';
import { State } from '../../components/state';
import type { FeedRow } from './feed-rows';
import { FeedTime } from './feed-time';
import { sectionTitle } from './section-title';

interface FeedLineProps {
  row: FeedRow | undefined;
  idp: IdentityProvider;
  now: number;
}

/** The content of one line. */
export function FeedLine({ row, idp, now }: FeedLineProps) {
  if (!row) return null;
  if (row.type === 'section') return <SectionLine title={sectionTitle(row.section, idp, now, row.newest)} />;
  if (row.type === 'older')
    return <span className="feed-older">Older requests are on the Requests page</span>;
  if (row.type === 'look-ups') return <LookUpsLine row={row} now={now} />;
  const { exchange, sentence, first } = row;
  return <SentenceLine {...{ exchange, sentence, first, now }} />;
}

function SectionLine({ title }: { title: string }) {
  return (
    <span className="feed-title" title={title}>
      {title}
    </span>
  );
}

function LookUpsLine({ row, now }: { row: Extract<FeedRow, { type: 'look-ups' }>; now: number }) {
  const Icon = row.open ? ChevronDown : ChevronRight;
  const oldest = row.exchanges.at(-1);
  return (
    <span className="feed-line feed-quiet">
      {oldest && <FeedTime at={oldest.receivedAt} now={now} />}
      <Icon size={16} strokeWidth={1.6} aria-hidden />
      <span className="feed-sentence">{row.text}</span>
      <span className="feed-findings">
        <RowFinding findings={row.findings} />
      </span>
      <span className="feed-meta">GET</span>
    </span>
  );
}

type SentenceLineProps = Pick<Extract<FeedRow, { type: 'sentence' }>, 'exchange' | 'sentence' | 'first'> & {
  now: number;
};

/** What failed on purpose: a change waits, whatever else is only said. */
function OnPurpose({ exchange: { kind, status, injected } }: Pick<SentenceLineProps, 'exchange'>) {
  return (
    <span className="feed-findings" title={injected}>
      {kind === 'write' && status >= 400 ? (
        <State shape="waiting">waits</State>
      ) : (
        <span className="feed-quiet-word">on purpose</span>
      )}
    </span>
  );
}

/** Remembered: under load new lines come with every frame, and the ones below them only move. */
const SentenceLine = memo(function SentenceLine({ exchange, sentence, first, now }: SentenceLineProps) {
  const quiet = exchange.kind === 'write' || exchange.status >= 400 ? '' : 'feed-quiet';
  return (
    <span className={`feed-line ${quiet} ${exchange.injected === undefined ? '' : 'feed-on-purpose'}`}>
      <FeedTime at={exchange.receivedAt} now={now} />
      <SentenceIcon icon={sentence.icon} />
      <span className="feed-sentence" title={textOf(sentence)}>
        <SentenceText sentence={sentence} />
      </span>
      {first && exchange.injected !== undefined && <OnPurpose exchange={exchange} />}
      {first && exchange.findings.length > 0 && (
        <span className="feed-findings">
          <RowFinding findings={exchange.findings} />
        </span>
      )}
      {first && (
        <span className="feed-meta" title={`Answered in ${durationText(exchange.durationMs)}`}>
          {`${exchange.method} ${exchange.status}`}
        </span>
      )}
    </span>
  );
});
