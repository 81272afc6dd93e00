import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { textOf } from '../../../shared/activity';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { SentenceIcon } from '../../components/exchange/sentence-icon';
import { SentenceText } from '../../components/exchange/sentence-text';
import { FindingTags } from '../../components/exchange/severity-mark';
import { durationText, statusOutcome } from '../../components/exchange/status-words';
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
      <span className="feed-title-text">{title}</span>
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
      <span className="feed-tags">
        <FindingTags findings={row.findings} compact />
      </span>
      <span className="feed-meta">GET</span>
    </span>
  );
}

type SentenceLineProps = Pick<Extract<FeedRow, { type: 'sentence' }>, 'exchange' | 'sentence' | 'first'> & {
  now: number;
};

/** Remembered: under load new lines come with every frame, and the ones below them only move. */
const SentenceLine = memo(function SentenceLine({ exchange, sentence, first, now }: SentenceLineProps) {
  const quiet = exchange.kind === 'write' || exchange.status >= 400 ? '' : 'feed-quiet';
  return (
    <span className={`feed-line feed-${statusOutcome(exchange.status)} ${quiet}`}>
      <FeedTime at={exchange.receivedAt} now={now} />
      <SentenceIcon icon={sentence.icon} />
      <span className="feed-sentence" title={textOf(sentence)}>
        <SentenceText sentence={sentence} />
      </span>
      {first && exchange.findings.length > 0 && (
        <span className="feed-tags">
          <FindingTags findings={exchange.findings} compact />
        </span>
      )}
      {first && (
        <span className="feed-meta">
          {`${exchange.method} `}
          <span className="feed-status">{exchange.status}</span>
          <span className="feed-duration">{` · ${durationText(exchange.durationMs)}`}</span>
        </span>
      )}
    </span>
  );
});
