/**
 * Events become state here and nowhere else. A burst of thousands is applied in one pass: what arrived is collected and
 * merged into the lists once, so that the cost follows the events and the list, never their product.
 */
import type { ExchangeSummary } from '../../shared/exchange';
import type { LiveEvent } from '../../shared/live-event';
import type { ResourceSummary } from '../../shared/scim/resource';
import { type LiveData, mostExchanges, mostResources } from './live-state';

interface Arrivals {
  /** Oldest first. */
  exchanges: ExchangeSummary[];
  /** Id -> how it is now, in the order of the changes; null when it is gone. */
  resources: Map<string, ResourceSummary | null>;
}

interface Draft<Data extends LiveData> {
  data: Data;
  arrived: Arrivals;
}

/** The state after these events. Events that it already holds (a resumed stream may repeat some) change nothing. */
export function applyEvents<Data extends LiveData>(data: Data, events: LiveEvent[]): Data {
  const draft: Draft<Data> = { data, arrived: nothingArrived() };
  for (const event of events) {
    const known = event.type !== 'snapshot' && event.sequence <= (draft.data.sequence ?? -1);
    if (known) continue;
    applyEvent(draft, event);
    draft.data = { ...draft.data, sequence: event.sequence };
  }
  merge(draft);
  return draft.data;
}

function applyEvent<Data extends LiveData>(draft: Draft<Data>, event: LiveEvent): void {
  switch (event.type) {
    case 'snapshot':
      draft.arrived = nothingArrived();
      return change(draft, event.snapshot);
    case 'exchange':
      collect(draft.arrived, event.exchange);
      return event.counts === null ? undefined : change(draft, { counts: event.counts });
    case 'guide':
      return change(draft, { guide: event.guide });
    case 'simulation':
      return change(draft, { simulation: event.simulation });
    case 'settings':
      return change(draft, { settings: event.settings });
    case 'workbench':
      return change(draft, { workbench: event.workbench });
    case 'directory cleared':
      draft.arrived.resources.clear();
      return change(draft, { users: [], groups: [], counts: event.counts });
    case 'journal cleared':
      draft.arrived.exchanges = [];
      return change(draft, { exchanges: [], counts: event.counts });
    case 'heartbeat':
      return;
    default:
      return assertNever(event);
  }
}

function change<Data extends LiveData>(draft: Draft<Data>, by: Partial<LiveData>): void {
  draft.data = { ...draft.data, ...by };
}

function collect({ exchanges, resources }: Arrivals, exchange: ExchangeSummary): void {
  exchanges.push(exchange);
  for (const { resource, after } of exchange.changes) {
    resources.delete(resource.id);
    resources.set(resource.id, after);
  }
}

function merge<Data extends LiveData>(draft: Draft<Data>): void {
  const { exchanges, resources } = draft.arrived;
  if (exchanges.length > 0) {
    const newest = exchanges.slice(-mostExchanges).reverse();
    change(draft, { exchanges: newest.concat(draft.data.exchanges).slice(0, mostExchanges) });
  }
  if (resources.size > 0) {
    const { users, groups } = draft.data;
    change(draft, {
      users: mergeResources(users, resources, 'User'),
      groups: mergeResources(groups, resources, 'Group'),
    });
  }
}

/** The same list when nothing of it changed, so that what shows it need not be drawn again. */
function mergeResources(list: ResourceSummary[], changed: Arrivals['resources'], resourceType: string) {
  const newest = [...changed.values()].filter((after) => after?.resourceType === resourceType).reverse();
  const kept = list.filter(({ id }) => !changed.has(id));
  if (newest.length === 0 && kept.length === list.length) return list;
  return newest
    .filter((after) => after !== null)
    .concat(kept)
    .slice(0, mostResources);
}

function nothingArrived(): Arrivals {
  return { exchanges: [], resources: new Map() };
}

function assertNever(event: never): never {
  throw new Error(`An event of unknown type: ${JSON.stringify(event)}`);
}
