import { Bookmark, FileInput, FlaskConical, Repeat } from 'lucide-react';
import { textOf } from '../../../shared/activity';
import type { ExchangeSummary } from '../../../shared/exchange';
import { readableUrl } from '../../../shared/exchange-query/search-text';
import type { Wording } from '../../../shared/idp/identity-provider';
import { needsAttention } from '../../../shared/needs-attention';
import { RowFinding } from '../../components/exchange/row-finding';
import { SentenceText } from '../../components/exchange/sentence-text';
import { durationText, statusWord } from '../../components/exchange/status-words';
import { MiddleEllipsis } from '../../components/middle-ellipsis';
import { cachedSentences } from '../../components/sentence-cache';
import { exactTime } from '../../components/time-words';
import { useMark } from './mark-note';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const minutes = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

interface RequestRowProps {
  exchange: ExchangeSummary | undefined;
  wording: Wording;
  today: string;
}

/** One request as a sentence, with when and how; its finding stands with it. */
export function RequestRow({ exchange, wording, today }: RequestRowProps) {
  if (!exchange) return <span className="request-row request-row-missing">…</span>;
  const { receivedAt, method, url, status, durationMs, findings, simulated, origin } = exchange;
  return (
    <span className="request-row">
      <Time at={receivedAt} today={today} />
      <span className="request-finding">
        {findings.some(needsAttention) ? <RowFinding findings={findings} /> : <Noted findings={findings} />}
      </span>
      <span className="request-answer" title={`${statusWord(status)}, ${durationText(durationMs)}`}>
        <Marked sequence={exchange.sequence} />
        {simulated && <Simulated />}
        {origin && <Origin origin={origin} />}
        <code>
          {method} {status}
        </code>
      </span>
      <span className="request-sentence">
        <What exchange={exchange} wording={wording} />
      </span>
      <code className="request-path">
        <MiddleEllipsis text={readableUrl(url)} />
      </code>
      <span className="request-duration">{durationText(durationMs)}</span>
    </span>
  );
}

/** Of a bulk request the first sentence, and how many more there are. */
function What({ exchange, wording }: { exchange: ExchangeSummary; wording: Wording }) {
  const [first, ...more] = cachedSentences(exchange, wording);
  if (first === undefined) return readableUrl(exchange.url);
  const title = [first, ...more].map(textOf).join('\n');
  return (
    <span title={title}>
      <SentenceText sentence={first} />
      {more.length > 0 && <span className="quiet"> and {more.length.toLocaleString('en-US')} more</span>}
    </span>
  );
}

/** Most requests have something that is only noted: a mark at each would say nothing. */
function Noted({ findings }: Pick<ExchangeSummary, 'findings'>) {
  if (findings.length === 0) return null;
  return <span className="visually-hidden">Only noted: {findings.map(({ title }) => title).join(', ')}</span>;
}

function Marked({ sequence }: { sequence: number }) {
  const mark = useMark(sequence);
  if (mark === null) return null;
  return (
    <span className="request-marked" title={mark.comment === '' ? 'Marked' : mark.comment}>
      <Bookmark size={13} fill="currentColor" role="img" aria-label="marked" />
    </span>
  );
}

function Simulated() {
  return (
    <span className="request-simulated" title="simulated">
      <FlaskConical size={13} strokeWidth={1.8} role="img" aria-label="simulated" />
    </span>
  );
}

function Origin({ origin }: { origin: 'replay' | 'imported' }) {
  const Icon = origin === 'replay' ? Repeat : FileInput;
  return (
    <span className="request-simulated" title={origin}>
      <Icon size={13} strokeWidth={1.8} role="img" aria-label={origin} />
    </span>
  );
}

/** Of another day the seconds give way to the date. */
function Time({ at, today }: { at: string; today: string }) {
  const time = new Date(at);
  const isToday = time.toDateString() === today;
  return (
    <time className="request-time" dateTime={at} title={exactTime(at)}>
      {isToday ? clock.format(time) : `${day.format(time)} ${minutes.format(time)}`}
    </time>
  );
}
