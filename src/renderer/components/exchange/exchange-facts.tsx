import type { Exchange } from '../../../shared/exchange';
import { CopyButton } from '../copy-button';
import { Method } from '../method';
import { Tag } from '../tag';
import { exactTime } from '../time-words';
import { StatusWord } from './status-word';
import { durationText } from './status-words';

/** The request line and what goes with it, small and quiet. */
export function ExchangeFacts({ exchange }: { exchange: Exchange }) {
  const { method, url, status, durationMs, receivedAt, simulated, settingId, clientAddress } = exchange;
  return (
    <>
      <p className="request-line">
        <Method method={method} />
        <code>{url}</code>
        <CopyButton text={url} label="Copy address" compact />
      </p>
      <p className="exchange-facts">
        <StatusWord status={status} />
        <span>{durationText(durationMs)}</span>
        <time dateTime={receivedAt}>{exactTime(receivedAt)}</time>
        {simulated && <Tag>simulated</Tag>}
        {settingId === null && <span>belongs to no SCIM setting</span>}
        <span>from {clientAddress}</span>
        <span>number {exchange.sequence}</span>
      </p>
    </>
  );
}
