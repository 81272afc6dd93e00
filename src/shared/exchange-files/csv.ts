/** Exchanges as lines of a CSV file (RFC 4180): what was said, without bodies. Values come from the wire: none may be run as a formula by a spreadsheet. */
import type { Exchange } from '../exchange';
import { readableUrl } from '../exchange-query/search-text';
import { marksOf } from './marks';

const lineEnd = '\r\n';
/** Says to spreadsheets that it is UTF-8. */
const byteOrderMark = '\uFEFF';

const columns =
  'Number,Received,Method,Path,Status,Milliseconds,Kind,Marked,About,Client,Error,Findings,Missing';

export const csvHead = `${byteOrderMark}${columns}${lineEnd}`;

/** One line, with its end. */
export function csvLine(exchange: Exchange): string {
  const { sequence, receivedAt, method, url, status, durationMs, kind, subject, client, findings } = exchange;
  const marked = [exchange.simulated ? 'simulated' : '', exchange.origin ?? ''].filter(Boolean).join(', ');
  const cells = [
    sequence,
    receivedAt,
    method,
    readableUrl(url),
    status,
    durationMs,
    kind,
    marked,
    subject?.displayName ?? '',
    client ?? '',
    exchange.errorDetail ?? '',
    findings.map(({ severity, title }) => `${severity}: ${title}`).join('; '),
    marksOf(exchange).join(' '),
  ];
  return cells.map(cellOf).join(',') + lineEnd;
}

/** As spreadsheets begin a formula, also after what they skip. */
const formula = /^[\s\p{Cc}]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
