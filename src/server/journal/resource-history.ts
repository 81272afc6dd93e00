/** What the requests that are here did to one resource, and what it says itself of who set its values. */
import type { ExchangeSummary, ResourceChange, ResourceReference } from '../../shared/exchange';
import type { Beginning, History, HistoryEntry } from '../../shared/features/history';
import { historyPaths } from '../../shared/history/value-history';
import type { Directory } from '../directory/directory';
import type { StoredResource } from '../resource/stored-resource';
import { displayNameOf } from '../resource/summary';
import { type KnownOrigin, originOf } from '../resource/value-origins';
import type { Journal } from './journal';

const mostGroups = 200;

interface Stored {
  here: StoredResource | undefined;
  /** As it was when it was deleted. */
  former: StoredResource | undefined;
  /** Those that it is in now. */
  groups: readonly StoredResource[];
}

/** Requests about one resource that are looked at. */
const mostRequests = 2_000;

interface Sources {
  directoryOf(settingId: string): Pick<Directory, 'find' | 'former' | 'groupsOf'>;
  journal: Pick<Journal, 'newest' | 'kept'>;
}

/** Null where nothing is known of it. */
export function historyIn({ directoryOf, journal }: Sources, settingId: string, id: string): History | null {
  const directory = directoryOf(settingId);
  const groups = [...directory.groupsOf(id)].flatMap((group) => directory.find(group) ?? []);
  const stored = { here: directory.find(id), former: directory.former.get(id)?.resource, groups };
  const looked = journal.newest({ settingId, resourceId: id, limit: mostRequests });
  const about = looked.filter(({ changes }) => changes.length > 0);
  const end: Beginning = {
    at: journal.kept(settingId).oldest ?? new Date().toISOString(),
    why: 'journal',
  };
  const last = looked[mostRequests - 1];
  return historyOf(
    id,
    stored,
    about,
    last === undefined ? end : { at: last.receivedAt, why: 'many requests' },
  );
}

/** @param exchanges that changed it, newest first @param end where those that are looked at end */
function historyOf(
  id: string,
  { here, former, groups }: Stored,
  exchanges: readonly ExchangeSummary[],
  end: Beginning,
): History | null {
  const entries = entriesOf(id, exchanges);
  const named = here ?? former;
  const resource = named === undefined ? namedIn(id, exchanges) : referenceTo(named);
  if (resource === null) return null;
  const parts = { attributes: here?.attributes ?? null, last: former?.attributes ?? null, entries };
  return {
    ...{ resource, ...parts, groups: namesOf(groups) },
    begins: beginningOf(entries, named?.created, end),
    origins: originsOf(parts, named?.origins),
  };
}

function namesOf(groups: readonly StoredResource[]): ResourceReference[] {
  return groups
    .map(referenceTo)
    .sort((one, other) => one.displayName.localeCompare(other.displayName, 'en'))
    .slice(0, mostGroups);
}

function referenceTo(resource: StoredResource): ResourceReference {
  const { id, resourceType } = resource;
  return { id, resourceType, displayName: displayNameOf(resource) };
}

function namedIn(id: string, exchanges: readonly ExchangeSummary[]): ResourceReference | null {
  const changes = exchanges.flatMap((exchange) => exchange.changes);
  return changes.find(({ resource }) => resource.id === id)?.resource ?? null;
}

/** What was there before the oldest request that is here is told by none. */
function beginningOf(entries: HistoryEntry[], created: string | undefined, end: Beginning): Beginning {
  const creation = entries.find(({ kind }) => kind === 'created');
  if (creation !== undefined) return { at: creation.at, why: 'created' };
  const isWhole = entries.length === 0 && created !== undefined && created >= end.at;
  return isWhole ? { at: created, why: 'created' } : end;
}

function originsOf(
  parts: Pick<History, 'attributes' | 'last' | 'entries'>,
  origins: string | undefined,
): Record<string, KnownOrigin> {
  const known = historyPaths(parts).map((path) => [path, originOf(origins, path, true)] as const);
  return Object.fromEntries(known.filter((one): one is [string, KnownOrigin] => one[1] !== null));
}

/** @param exchanges about it, newest first */
function entriesOf(id: string, exchanges: readonly ExchangeSummary[]): HistoryEntry[] {
  return exchanges.flatMap((exchange) => {
    const own = exchange.changes.find(({ resource }) => resource.id === id);
    const joined = groupsWith(id, exchange.changes, 'membersAdded');
    const left = groupsWith(id, exchange.changes, 'membersRemoved');
    if (own === undefined && joined.length === 0 && left.length === 0) return [];
    return [
      {
        sequence: exchange.sequence,
        at: exchange.receivedAt,
        method: exchange.method,
        simulated: exchange.simulated,
        kind: own?.kind ?? 'changed',
        attributes: own?.attributes ?? [],
        moreAttributes: own?.moreAttributes ?? 0,
        joined,
        left,
      },
    ];
  });
}

function groupsWith(
  id: string,
  changes: readonly ResourceChange[],
  members: 'membersAdded' | 'membersRemoved',
): ResourceReference[] {
  return changes
    .filter((change) => change[members].some((member) => member.id === id))
    .map(({ resource }) => resource);
}
