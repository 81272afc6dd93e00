import type { Exchange } from '../../../shared/exchange';
import { CopyButton } from '../copy-button';
import { MethodBadge } from '../method-badge';
import { Tag } from '../tag';
import { exactTime } from '../time-words';
import { StatusBadge } from './status-badge';
import { durationText } from './status-words';

/** The request line and what goes with it, small and quiet. */
export function ExchangeFacts({ exchange }: { exchange: Exchange }) {
  const { method, url, status, durationMs, receivedAt, simulated, origin, settingId, clientAddress } =
    exchange;
  return (
    <>
      <p className="request-line">
        <MethodBadge method={method} />
        <code>{url}</code>
        <CopyButton text={url} label="Copy address" compact />
      </p>
      <p className="exchange-facts">
        <StatusBadge status={status} />
        <span>{durationText(durationMs)}</span>
        <time dateTime={receivedAt}>{exactTime(receivedAt)}</time>
        {simulated && <Tag>simulated</Tag>}
        {origin && <Tag>{origin}</Tag>}
        {settingId === null && <span>belongs to no SCIM setting</span>}
        <span>from {clientAddress}</span>
        <span>number {exchange.sequence}</span>
      </p>
    </>
  );
}
