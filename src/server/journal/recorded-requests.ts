/** Where requests stand in the journal, which may not hold them any more. */
import type { ExchangeSummary } from '../../shared/exchange';
import type { KnownOrigin } from '../resource/value-origins';

export class RecordedRequests {
  readonly #exchanges: Iterable<ExchangeSummary>;
  #byMoment: Map<string, ExchangeSummary[]> | null = null;

  /** @param exchanges of one SCIM setting; looked through once, when first asked */
  constructor(exchanges: Iterable<ExchangeSummary>) {
    this.#exchanges = exchanges;
  }

  /** @param resourceId tells requests of one moment apart */
  sequenceOf({ at, method }: KnownOrigin, resourceId: string): number | null {
    this.#byMoment ??= byMoment(this.#exchanges);
    const found = (this.#byMoment.get(at) ?? []).filter((exchange) => exchange.method === method);
    const meant = found.length > 1 ? found.find((one) => concerns(one, resourceId)) : undefined;
    return (meant ?? found[0])?.sequence ?? null;
  }
}

function byMoment(exchanges: Iterable<ExchangeSummary>): Map<string, ExchangeSummary[]> {
  const found = new Map<string, ExchangeSummary[]>();
  for (const exchange of exchanges) {
    if (exchange.kind !== 'write') continue;
    const others = found.get(exchange.receivedAt);
    if (others === undefined) found.set(exchange.receivedAt, [exchange]);
    else others.push(exchange);
  }
  return found;
}

function concerns({ subject, changes }: ExchangeSummary, id: string): boolean {
  return subject?.id === id || changes.some(({ resource }) => resource.id === id);
}
