import { FlaskConical } from 'lucide-react';
import type { ExchangeSummary } from '../../../shared/exchange';
import { readableUrl } from '../../../shared/exchange-query';
import { FindingTags } from '../../components/exchange/severity-mark';
import { StatusBadge } from '../../components/exchange/status-badge';
import { durationText } from '../../components/exchange/status-words';
import { MethodBadge } from '../../components/method-badge';
import { MiddleEllipsis } from '../../components/middle-ellipsis';
import { exactTime } from '../../components/time-words';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** One request on one line. */
export function RequestRow({ exchange, today }: { exchange: ExchangeSummary | undefined; today: string }) {
  if (!exchange) return <span className="request-row request-row-missing">…</span>;
  const { receivedAt, method, url, status, durationMs, findings, simulated } = exchange;
  return (
    <span className="request-row">
      <Time at={receivedAt} today={today} />
      <MethodBadge method={method} />
      <code className="request-path">
        <MiddleEllipsis text={readableUrl(url)} />
      </code>
      <Who exchange={exchange} />
      <StatusBadge status={status} />
      <span className="request-duration">{durationText(durationMs)}</span>
      <span className="request-marks">
        <FindingTags findings={findings} />
        {simulated && <Simulated />}
      </span>
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

function Time({ at, today }: { at: string; today: string }) {
  const time = new Date(at);
  const date = time.toDateString() === today ? '' : `${day.format(time)} `;
  return (
    <time className="request-time" dateTime={at} title={exactTime(at)}>
      {date && <span className="request-day">{date}</span>}
      {clock.format(time)}
    </time>
  );
}

/** Whom it is about; in a list too narrow for a column of paths, the path stands here where nobody is known. */
function Who({ exchange: { subject, lookUp, settingId, kind, url } }: { exchange: ExchangeSummary }) {
  if (subject)
    return (
      <bdi className="request-who" title={subject.id}>
        {subject.displayName}
      </bdi>
    );
  if (lookUp) return <bdi className="request-who request-who-sought">{lookUp.value}</bdi>;
  const without = settingId === null && kind === 'refused';
  return (
    <span className="request-who request-who-sought">
      {without ? 'no SCIM setting' : <code className="request-who-path">{readableUrl(url)}</code>}
    </span>
  );
}
