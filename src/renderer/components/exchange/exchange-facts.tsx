import type { Exchange } from '../../../shared/exchange';
import { CopyButton } from '../copy-button';
import { StatusWord } from './status-word';
import { durationText } from './status-words';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** The request line and what goes with it, small and quiet. */
export function ExchangeFacts({ exchange }: { exchange: Exchange }) {
  const { method, url, status, durationMs, receivedAt, simulated, settingId, clientAddress } = exchange;
  return (
    <>
      <p className="request-line">
        <span className={`method method-${method.toLowerCase()}`}>{method}</span>
        <code>{url}</code>
        <CopyButton text={url} label="Copy address" compact />
      </p>
      <p className="facts">
        <StatusWord status={status} />
        <span>{durationText(durationMs)}</span>
        <time dateTime={receivedAt}>{moment.format(new Date(receivedAt))}</time>
        {simulated && <span className="chip-simulated">simulated</span>}
        {settingId === null && <span>belongs to no SCIM setting</span>}
        <span>from {clientAddress}</span>
        <span>number {exchange.sequence}</span>
      </p>
    </>
  );
}
