/** Lists and queries (RFC 7644 section 3.4.2), of one resource type or of all at the base URL, by GET or POST /.search. */
import type { Filter } from '../../shared/scim/filter/filter';
import { messageUrns } from '../../shared/scim/messages';
import type { JsonObject } from '../../shared/scim/resource';
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import { inSlices } from '../directory/in-slices';
import type { StoredResource } from '../directory/stored-resource';
import { referenceTo } from '../directory/summary';
import { candidatesFor } from './candidates';
import { compileFilter, readFilter } from './filter-match';
import { type PageRequest, readPage } from './pagination';
import type { ProtocolAnswer, ProtocolContext, ProtocolRequest } from './protocol-context';
import { assemble, groupsOf, membersOf, represent } from './representation';
import { projectionOf } from './resource-requests';
import { ScimError } from './scim-error';
import { compareKeys, readSort, type SortKey, type SortRequest, sortKeyOf } from './sort';

interface Query {
  filterText: string | null;
  filter: Filter | null;
  page: PageRequest;
  sort: SortRequest | null;
}

interface Found {
  resource: StoredResource;
  type: ResolvedResourceType;
}

/** @param types resource types to look through, in this order */
export async function listResources(
  types: readonly ResolvedResourceType[],
  { query: parameters }: ProtocolRequest,
  context: ProtocolContext,
): Promise<ProtocolAnswer> {
  const query = readQuery(parameters, context);
  const projections = new Map(types.map((type) => [type, projectionOf(parameters, type)]));
  const { total, found } = await resultsOf(types, query, context);
  noteLookUp(types, query, total, found, context);
  const resources = found.flatMap(({ resource, type }) => {
    const projection = projections.get(type);
    return projection === undefined ? [] : [represent(resource, projection, context)];
  });
  return { status: 200, body: listResponse(total, query.page.startIndex, resources), headers: {} };
}

/** POST /.search (RFC 7644 section 3.4.3): the parameters are in the body. */
export function searchResources(
  types: readonly ResolvedResourceType[],
  request: ProtocolRequest,
  context: ProtocolContext,
): Promise<ProtocolAnswer> {
  const { body } = request;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ScimError('invalidSyntax', 'The body must be a SearchRequest message, a JSON object.');
  }
  return listResources(types, { ...request, query: Object.fromEntries(Object.entries(body)) }, context);
}

export function listResponse(totalResults: number, startIndex: number, resources: JsonObject[]): JsonObject {
  return {
    schemas: [messageUrns.listResponse],
    totalResults,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}

function readQuery(parameters: ProtocolRequest['query'], { tolerances }: ProtocolContext): Query {
  const filterText = textOf('filter', parameters.filter);
  return {
    filterText,
    filter: filterText === null ? null : readFilter(filterText, tolerances),
    page: readPage(parameters.startIndex, parameters.count),
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
): Promise<{ total: number; found: Found[] }> {
  if (query.filter === null && query.sort === null) return pageOfAll(types, query.page, context);
  const matches: Found[] = [];
  for (const type of types) {
    const resources = await matchesIn(type, query.filter, context);
    for (const resource of resources) matches.push({ resource, type });
  }
  const sorted = query.sort === null ? matches : await sortFound(matches, query.sort, context);
  const { startIndex, count } = query.page;
  return { total: matches.length, found: sorted.slice(startIndex - 1, startIndex - 1 + count) };
}

/** Costs the length of the page, however deep it is. */
function pageOfAll(
  types: readonly ResolvedResourceType[],
  { startIndex, count }: PageRequest,
  { directory }: ProtocolContext,
): { total: number; found: Found[] } {
  let total = 0;
  const found: Found[] = [];
  for (const type of types) {
    const { name } = type.resourceType;
    const start = Math.max(0, startIndex - 1 - total);
    const resources = directory.slice(name, 'created', start, count - found.length);
    for (const resource of resources) found.push({ resource, type });
    total += directory.size(name);
  }
  return { total, found };
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
  const keyed: { match: Found; key: SortKey }[] = [];
  await inSlices(matches, (match) => {
    keyed.push({ match, key: readers.get(match.type)?.(view(match)) ?? null });
  });
  const direction = descending ? -1 : 1;
  return keyed.sort((one, other) => direction * compareKeys(one.key, other.key)).map(({ match }) => match);
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
  totalResults: number,
  found: readonly Found[],
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
