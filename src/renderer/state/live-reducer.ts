/**
 * Events become state here and nowhere else. A burst of thousands is applied in one pass: what arrived is collected and
 * merged into the lists once, so that the cost follows the events and the list, never their product.
 */
import type { ExchangeSummary } from '../../shared/exchange';
import type { LiveEvent } from '../../shared/live-event';
import { mostResources } from '../../shared/live-lists';
import type { ResourceSummary } from '../../shared/scim/resource';
import { type LiveData, mostExchanges } from './live-state';

interface Arrivals {
  /** Oldest first. */
  exchanges: ExchangeSummary[];
  /** Id -> how it is now, in the order of the changes; null when it is gone. */
  resources: Map<string, ResourceSummary | null>;
}

/** The state after these events. Events that it already holds (a resumed stream may repeat some) change nothing. */
export function applyEvents<Data extends LiveData>(before: Data, events: LiveEvent[]): Data {
  const arrived: Arrivals = { exchanges: [], resources: new Map() };
  const data = { ...before };
  for (const event of events) {
    const known = event.type !== 'snapshot' && event.sequence <= (data.sequence ?? -1);
    if (!known) Object.assign(data, deltaOf(event, arrived, data), { sequence: event.sequence });
  }
  return Object.assign(data, merged(data, arrived));
}

/** What an event changes at once; what has to be merged into lists is left in `arrived`. */
function deltaOf(event: LiveEvent, arrived: Arrivals, { exchanges }: LiveData): Partial<LiveData> {
  switch (event.type) {
    case 'snapshot': {
      arrived.exchanges = [];
      arrived.resources.clear();
      const { slices, ...lists } = event.snapshot;
      return { ...lists, ...slices };
    }
    case 'slices':
      return event.slices;
    case 'exchange':
      arrived.exchanges.push(event.exchange);
      return {};
    case 'resources':
      collect(arrived.resources, event.resources);
      return {};
    case 'directory cleared':
      arrived.resources.clear();
      return { users: [], groups: [] };
    case 'journal cleared':
      arrived.exchanges = [];
      return { exchanges: [] };
    case 'unassigned cleared':
      arrived.exchanges = arrived.exchanges.filter(isAssigned);
      return { exchanges: exchanges.filter(isAssigned) };
    case 'heartbeat':
      return {};
    default:
      return assertNever(event);
  }
}

function isAssigned({ settingId }: ExchangeSummary): boolean {
  return settingId !== null;
}

/** What changes again moves to the end. */
function collect(
  resources: Arrivals['resources'],
  changed: readonly { id: string; after: ResourceSummary | null }[],
): void {
  for (const { id, after } of changed) {
    resources.delete(id);
    resources.set(id, after);
  }
}

function merged({ exchanges, users, groups }: LiveData, arrived: Arrivals): Partial<LiveData> {
  const changes: Partial<LiveData> = {};
  if (arrived.exchanges.length > 0) {
    const newest = arrived.exchanges.slice(-mostExchanges).reverse();
    changes.exchanges = newest.concat(exchanges).slice(0, mostExchanges);
  }
  if (arrived.resources.size > 0) {
    changes.users = mergeResources(users, arrived.resources, 'User');
    changes.groups = mergeResources(groups, arrived.resources, 'Group');
  }
  return changes;
}

/** The same list when nothing of it changed, so that what shows it need not be drawn again. */
function mergeResources(list: ResourceSummary[], changed: Arrivals['resources'], resourceType: string) {
  const newest = [...changed.values()].filter((after) => after?.resourceType === resourceType).reverse();
  const others = list.filter(({ id }) => !changed.has(id));
  if (newest.length === 0 && others.length === list.length) return list;
  return newest
    .filter((after) => after !== null)
    .concat(others)
    .slice(0, mostResources);
}

function assertNever(event: never): never {
  throw new Error(`An event of unknown type: ${JSON.stringify(event)}`);
}
