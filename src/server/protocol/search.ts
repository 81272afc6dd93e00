/** Lists and queries (RFC 7644 section 3.4.2), of one resource type or of all at the base URL, by GET or POST /.search. */
import type { Filter } from '../../shared/scim/filter/filter';
import { messageUrns } from '../../shared/scim/messages';
import type { JsonObject } from '../../shared/scim/resource';
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import { inSlices } from '../directory/in-slices';
import type { StoredResource } from '../directory/stored-resource';
import { referenceTo } from '../directory/summary';
import { candidatesFor } from './candidates';
import { type Cursor, type Place, sealCursor } from './cursor';
import { compileFilter, readFilter } from './filter-match';
import { isJsonObject } from './json-object';
import { checkMessage, property } from './message';
import { type PageRequest, readPage } from './pagination';
import type { ProtocolAnswer, ProtocolContext, ProtocolRequest } from './protocol-context';
import { assemble, groupsOf, membersOf, represent } from './representation';
import { projectionOf } from './resource-requests';
import { ScimError } from './scim-error';
import { placeOrder, readSort, type SortRequest, sortKeyOf } from './sort';

interface Query {
  filterText: string | null;
  filter: Filter | null;
  page: PageRequest;
  sort: SortRequest | null;
}

interface Found {
  resource: StoredResource;
  type: ResolvedResourceType;
  place: Place;
}

/** A page of results: `start` is its position among all of them, counted from 0. */
interface Results {
  total: number;
  start: number;
  found: Found[];
}

/** @param types resource types to look through, in this order */
export async function listResources(
  types: readonly ResolvedResourceType[],
  { query: parameters }: ProtocolRequest,
  context: ProtocolContext,
): Promise<ProtocolAnswer> {
  const query = readQuery(parameters, types, context);
  const projections = new Map(types.map((type) => [type, projectionOf(parameters, type)]));
  const results = await resultsOf(types, query, context);
  noteLookUp(types, query, results, context);
  const resources = results.found.flatMap(({ resource, type }) => {
    const projection = projections.get(type);
    return projection === undefined ? [] : [represent(resource, projection, context)];
  });
  const { page } = query;
  const body =
    page.kind === 'index'
      ? listResponse(results.total, page.startIndex, resources)
      : cursorResponse(results, page, resources, context);
  return { status: 200, body, headers: {} };
}

/** POST /.search (RFC 7644 section 3.4.3): the parameters are in the body. */
export function searchResources(
  types: readonly ResolvedResourceType[],
  request: ProtocolRequest,
  context: ProtocolContext,
): Promise<ProtocolAnswer> {
  const { body } = request;
  if (!isJsonObject(body)) {
    throw new ScimError('invalidSyntax', 'The body must be a SearchRequest message, a JSON object.');
  }
  checkMessage(body, messageUrns.searchRequest, context.tolerances);
  const query = Object.fromEntries(searchParameters.map((name) => [name, property(body, name)]));
  return listResources(types, { ...request, query }, context);
}

const searchParameters = [
  'attributes',
  'excludedAttributes',
  'filter',
  'sortBy',
  'sortOrder',
  'startIndex',
  'count',
  'cursor',
];

export function listResponse(totalResults: number, startIndex: number, resources: JsonObject[]): JsonObject {
  return {
    schemas: [messageUrns.listResponse],
    totalResults,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}

/** RFC 9865 section 2: without startIndex; the last page has no nextCursor, the first no previousCursor. */
function cursorResponse(
  { total, start, found }: Results,
  { count, query }: Extract<PageRequest, { kind: 'cursor' }>,
  resources: JsonObject[],
  { settingId }: ProtocolContext,
): JsonObject {
  const seal = (side: Cursor['side'], place: Place) => sealCursor({ query, count, side, place }, settingId);
  const [first] = found;
  const last = found[found.length - 1];
  const hasMore = start + found.length < total;
  return {
    schemas: [messageUrns.listResponse],
    totalResults: total,
    itemsPerPage: resources.length,
    ...(first !== undefined && start > 0 ? { previousCursor: seal('before', first.place) } : {}),
    ...(last !== undefined && hasMore ? { nextCursor: seal('behind', last.place) } : {}),
    Resources: resources,
  };
}

function readQuery(
  parameters: ProtocolRequest['query'],
  types: readonly ResolvedResourceType[],
  { tolerances, settingId }: ProtocolContext,
): Query {
  const filterText = textOf('filter', parameters.filter);
  return {
    filterText,
    filter: filterText === null ? null : readFilter(filterText, tolerances),
    page: readPage(parameters, types, settingId),
    sort: readSort(textOf('sortBy', parameters.sortBy), textOf('sortOrder', parameters.sortOrder)),
  };
}

function textOf(name: string, value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value;
  throw new ScimError('invalidValue', `${name} must be given once, as text.`);
}

async function resultsOf(
  types: readonly ResolvedResourceType[],
  query: Query,
  context: ProtocolContext,
): Promise<Results> {
  if (query.filter === null && query.sort === null) return pageOfAll(types, query.page, context);
  const matches: Found[] = [];
  for (const [index, type] of types.entries()) {
    const resources = await matchesIn(type, query.filter, context);
    for (const resource of resources) matches.push({ resource, type, place: placeOf(index, resource) });
  }
  const sorted = query.sort === null ? matches : await sortFound(matches, query.sort, context);
  const compare = placeOrder(query.sort?.descending === true);
  const { start, count } = windowOf(query.page, (place) =>
    countWhile(sorted, (found) => compare(found.place, place) < 0),
  );
  return { total: sorted.length, start, found: sorted.slice(start, start + count) };
}

/** Costs the length of the page, however deep it is. */
function pageOfAll(
  types: readonly ResolvedResourceType[],
  page: PageRequest,
  { directory }: ProtocolContext,
): Results {
  const names = types.map(({ resourceType }) => resourceType.name);
  const { start, count } = windowOf(page, (place) =>
    names.slice(0, place.type + 1).reduce((sum, name, index) => {
      return (
        sum + (index < place.type ? directory.size(name) : directory.countCreatedBefore(name, place.order))
      );
    }, 0),
  );
  let total = 0;
  const found: Found[] = [];
  for (const [index, type] of types.entries()) {
    const { name } = type.resourceType;
    const skip = Math.max(0, start - total);
    for (const resource of directory.slice(name, 'created', skip, count - found.length)) {
      found.push({ resource, type, place: placeOf(index, resource) });
    }
    total += directory.size(name);
  }
  return { total, start, found };
}

/** @param countBefore how many results stand before a place */
function windowOf(
  page: PageRequest,
  countBefore: (place: Place) => number,
): { start: number; count: number } {
  const { count } = page;
  if (page.kind === 'index') return { start: page.startIndex - 1, count };
  if (page.from === null) return { start: 0, count };
  const { side, place } = page.from;
  if (side === 'behind') return { start: countBefore({ ...place, order: place.order + 1 }), count };
  const end = countBefore(place);
  return { start: Math.max(0, end - count), count: Math.min(count, end) };
}

function placeOf(type: number, { order }: StoredResource): Place {
  return { type, order, key: null };
}

function countWhile<Item>(items: readonly Item[], precedes: (item: Item) => boolean): number {
  const end = items.findIndex((item) => !precedes(item));
  return end < 0 ? items.length : end;
}

async function matchesIn(
  type: ResolvedResourceType,
  filter: Filter | null,
  context: ProtocolContext,
): Promise<readonly StoredResource[]> {
  if (filter === null) return context.directory.all(type.resourceType.name);
  const predicate = compileFilter(filter, type, context.tolerances);
  const { resources, view } = candidatesFor(filter, type, context);
  const matches: StoredResource[] = [];
  await inSlices(resources, (resource) => {
    if (predicate(view(resource))) matches.push(resource);
  });
  return matches;
}

async function sortFound(
  matches: readonly Found[],
  { path, descending }: SortRequest,
  context: ProtocolContext,
): Promise<Found[]> {
  const readers = new Map<ResolvedResourceType, ReturnType<typeof sortKeyOf>>();
  for (const { type } of matches) if (!readers.has(type)) readers.set(type, sortKeyOf(path, type));
  const view = viewForSorting(path, context);
  const keyed: Found[] = [];
  await inSlices(matches, (match) => {
    const key = readers.get(match.type)?.(view(match)) ?? null;
    keyed.push({ ...match, place: { ...match.place, key } });
  });
  const compare = placeOrder(descending);
  return keyed.sort((one, other) => compare(one.place, other.place));
}

function viewForSorting(path: string, context: ProtocolContext): (found: Found) => JsonObject {
  const byMembers = /^(.*:)?members\b/i.test(path);
  const byGroups = /^(.*:)?groups\b/i.test(path);
  return ({ resource, type }) =>
    assemble(resource, type, context, {
      members: byMembers ? membersOf(resource, context) : [],
      groups: byGroups ? groupsOf(resource, context) : [],
    });
}

/** `attribute eq "value"` and nothing else, as it was written. */
const simpleFilter = /^\s*([A-Za-z$][^\s"[]*(?:\[[^\]]*\][^\s"]*)?)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i;

function noteLookUp(
  [type, ...others]: readonly ResolvedResourceType[],
  { filterText }: Query,
  { total: totalResults, found }: Results,
  { notes }: ProtocolContext,
): void {
  const match = filterText === null ? null : simpleFilter.exec(filterText);
  const [, attributePath, literal] = match ?? [];
  if (type === undefined || others.length > 0 || attributePath === undefined || literal === undefined) return;
  notes.lookUp = {
    resourceType: type.resourceType.name,
    attributePath,
    value: unquote(literal),
    totalResults,
  };
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0) notes.subject = referenceTo(only.resource);
}

function unquote(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal.slice(1, -1);
  }
}
