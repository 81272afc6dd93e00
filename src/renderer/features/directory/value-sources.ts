import type { ExchangeSummary } from '../../../shared/exchange';
import { concernSame } from '../../../shared/normalised-path';
import type { AttributeRow } from './attribute-rows';

/**
 * The newest request that set each value, by the attribute path of its row, as far as the journal holds it: one that changed
 * the attribute, else the one that created the resource.
 * @param exchanges about the resource, newest first
 */
export function valueSources(
  rows: AttributeRow[],
  { id, exchanges }: { id: string; exchanges: ExchangeSummary[] },
): Map<string, ExchangeSummary> {
  const changed = changedPaths(id, exchanges);
  const creation = exchanges.find(({ changes }) =>
    changes.some(({ kind, resource }) => kind === 'created' && resource.id === id),
  );
  const sources = new Map<string, ExchangeSummary>();
  for (const { attributePath } of rows) {
    const source = changed.find(([path]) => concernSame(path, attributePath))?.[1] ?? creation;
    if (source !== undefined) sources.set(attributePath, source);
  }
  return sources;
}

/** Each path once, with the newest request that changed it. */
function changedPaths(id: string, exchanges: ExchangeSummary[]): [path: string, exchange: ExchangeSummary][] {
  const newest = new Map<string, ExchangeSummary>();
  for (const exchange of exchanges) {
    const own = exchange.changes.filter(({ resource }) => resource.id === id);
    for (const { attributePath } of own.flatMap(({ attributes }) => attributes))
      if (!newest.has(attributePath)) newest.set(attributePath, exchange);
  }
  return [...newest];
}
