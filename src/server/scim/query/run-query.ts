/**
 * What a query finds (RFC 7644 section 3.4.2). A filter or an order is about every resource of its types, so that it is worked
 * off in slices and delays nobody else, no longer than its client waits for it. The resources are those of the moment in which the query began, since stored
 * resources never change in place; who is in which group is read when the query comes to a resource, since a copy of all
 * memberships would cost more than the query.
 *
 * `tooMany` (section 3.4.2.1, Table 9) is for what the server is not willing to hold or to write at once: more matches than
 * `matches`, and a page that would name more members than `related`, as a hundred groups of everybody do. No clock decides:
 * what a filter may cost is limited by the number of its terms, when it is read. A page that is merely larger than the largest page is cut to it and says so in `itemsPerPage` (section 3.4.2.4): identity providers ask for
 * "all" and go on with the next page. A query of everything at the base URL costs no more than its page, and is served.
 */
import type { Filter } from '../../../shared/scim/filter/filter';
import type { ResolvedResourceType } from '../../../shared/scim/schemas/schema-registry';
import type { StoredResource } from '../../resource/stored-resource';
import { inSlices, type Pause, sortInSlices, whenReady } from '../../runtime/in-slices';
import { resultInSlice } from '../../runtime/time-slice';
import { ScimError } from '../scim-error';
import type { ScimContext } from '../scim-request';
import type { ResultPosition, SortKey } from './cursor';
import { compileFilter } from './filter/compile-filter';
import type { PageRequest } from './pagination';
import { pauseWhileWanted } from './pause-while-wanted';
import { planQuery, type WalkContext } from './query-plan';
import { comparePositions, type SortRequest, sortKeyOf, sortPathOf } from './sort';
import { viewForSorting } from './sort-view';

export interface Query {
  filter: Filter | null;
  page: PageRequest;
  sort: SortRequest | null;
}

export interface QueryMatch extends ResultPosition {
  resource: StoredResource;
}

/** A page of results: `start` is its position among all of them, counted from 0. */
export interface QueryResult {
  total: number;
  start: number;
  found: QueryMatch[];
}

export interface QueryLimits {
  /** Resources that a filter may match, or that may be sorted. */
  matches: number;
  /** Members and groups that the resources of one page may name together. */
  related: number;
}

/** Far above what is asked of a directory of 100,000 users. */
export const usualLimits: QueryLimits = { matches: 1_000_000, related: 500_000 };

/**
 * At once where an index leaves next to nothing to look at: a promise would be a good part of a look-up.
 * @param types in the order in which they are listed
 * @throws ScimError invalidFilter, invalidPath, tooMany, 499, or rejects with it
 */
export function runQuery(
  types: readonly ResolvedResourceType[],
  query: Query,
  context: ScimContext,
  limits: QueryLimits,
): QueryResult | Promise<QueryResult> {
  if (query.filter === null && query.sort === null) return pageOfAll(types, query.page, context);
  const pause = pauseWhileWanted(context);
  const matches = matchesIn(types, query, { pause, ...context }, limits);
  const compare = comparePositions(query.sort?.descending === true);
  const results = (sorted: QueryMatch[]) => pageOf(sorted, query.page, compare);
  if (query.sort !== null) return sortedMatches(matches, compare, pause).then(results);
  return matches instanceof Promise ? matches.then(results) : results(matches);
}

function pageOf(
  sorted: QueryMatch[],
  page: PageRequest,
  compare: (one: ResultPosition, other: ResultPosition) => number,
): QueryResult {
  const { start, count } = windowOf(page, (place) =>
    countWhile(sorted, (found) => compare(found, place) < 0),
  );
  return { total: sorted.length, start, found: sorted.slice(start, start + count) };
}

async function sortedMatches(
  matches: QueryMatch[] | Promise<QueryMatch[]>,
  compare: (one: ResultPosition, other: ResultPosition) => number,
  pause: Pause,
): Promise<QueryMatch[]> {
  return sortInSlices(await matches, compare, pause);
}

/** Costs the length of the page, however deep it is. */
function pageOfAll(
  types: readonly ResolvedResourceType[],
  page: PageRequest,
  { directory }: ScimContext,
): QueryResult {
  const names = types.map(({ resourceType }) => resourceType.name);
  const { start, count } = windowOf(page, (place) =>
    names.slice(0, place.type + 1).reduce((sum, name, index) => {
      return (
        sum + (index < place.type ? directory.size(name) : directory.countCreatedBefore(name, place.order))
      );
    }, 0),
  );
  let total = 0;
  const found: QueryMatch[] = [];
  for (const [type, name] of names.entries()) {
    const skip = Math.max(0, start - total);
    for (const resource of directory.slice(name, 'created', skip, count - found.length)) {
      found.push({ resource, type, order: resource.order, key: null });
    }
    total += directory.size(name);
  }
  return { total, start, found };
}

/** @param countBefore how many results stand before a place */
function windowOf(
  page: PageRequest,
  countBefore: (place: ResultPosition) => number,
): { start: number; count: number } {
  const { count } = page;
  if (page.kind === 'index') return { start: page.startIndex - 1, count };
  if (page.from === null) return { start: 0, count };
  const { side, place } = page.from;
  if (side === 'behind') return { start: countBefore({ ...place, order: place.order + 1 }), count };
  const end = countBefore(place);
  return { start: Math.max(0, end - count), count: Math.min(count, end) };
}

function countWhile<Item>(items: readonly Item[], precedes: (item: Item) => boolean): number {
  const end = items.findIndex((item) => !precedes(item));
  return end < 0 ? items.length : end;
}

/** To take and sort so many takes a good part of a turn. */
const manyCandidates = 1_000;

/** Where an index names very many, and where there is none, the search begins when it is its turn. */
function matchesIn(
  types: readonly ResolvedResourceType[],
  query: Query,
  context: WalkContext,
  limits: QueryLimits,
): QueryMatch[] | Promise<QueryMatch[]> {
  const walks = types.map((type, index) => walkFor(type, index, query, context));
  let candidates = 0;
  for (const { size } of walks) candidates += size;
  if (candidates < manyCandidates) return matchesOf(walks, context, limits);
  return resultInSlice(() => matchesOf(walks, context, limits));
}

/** The resources to search are listed before the search of the first type begins, so that all are of one moment. */
function matchesOf(
  walks: readonly Walk[],
  context: WalkContext,
  limits: QueryLimits,
): QueryMatch[] | Promise<QueryMatch[]> {
  const matches: QueryMatch[] = [];
  const visited = walks.map((walk) => walk.take());
  const walkAll = inSlices(
    walks,
    ({ type, isMatch, keyOf }) => {
      const add = (resource: StoredResource): undefined => {
        if (matches.length === limits.matches) throw tooManyMatches(limits.matches);
        matches.push({ resource, type, order: resource.order, key: keyOf(resource) });
      };
      const visit = (resource: StoredResource) =>
        whenReady(isMatch(resource), (is) => (is ? add(resource) : undefined));
      return inSlices(visited[type] ?? [], visit, context.pause);
    },
    context.pause,
  );
  return whenReady(walkAll, () => matches);
}

interface Walk {
  type: number;
  /** How many it visits, if nothing changes before. */
  size: number;
  /** What it visits, as of now. */
  take(): readonly StoredResource[];
  isMatch(resource: StoredResource): boolean | Promise<boolean>;
  keyOf(resource: StoredResource): SortKey;
}

function walkFor(
  resolved: ResolvedResourceType,
  type: number,
  { filter, sort }: Query,
  context: WalkContext,
): Walk {
  const keyOf = keyReader(resolved, sort, context);
  const { directory } = context;
  const { name } = resolved.resourceType;
  if (filter === null)
    return { type, size: directory.size(name), take: () => directory.all(name), isMatch: always, keyOf };
  const predicate = compileFilter(filter, resolved, context.tolerances);
  const { ids, view } = planQuery(filter, resolved, context);
  const isMatch = view === null ? always : (resource: StoredResource) => whenReady(view(resource), predicate);
  if (ids === null)
    return { type, size: directory.size(name), take: () => directory.all(name), isMatch, keyOf };
  return { type, size: ids.size, take: () => directory.inOrder(name, ids), isMatch, keyOf };
}

const always = () => true;

function keyReader(
  type: ResolvedResourceType,
  sort: SortRequest | null,
  context: ScimContext,
): (resource: StoredResource) => SortKey {
  if (sort === null) return () => null;
  const path = sortPathOf(sort.path, { type, tolerances: context.tolerances });
  const read = sortKeyOf(path, type);
  const view = viewForSorting(path, type, context);
  return (resource) => read(view(resource));
}

function tooManyMatches(most: number): ScimError {
  return new ScimError(
    'tooMany',
    `More than ${most.toLocaleString('en-US')} resources match, which is more than this server sorts or counts for one request. Narrow the filter down, or page through all resources without filter and sortBy.`,
  );
}
