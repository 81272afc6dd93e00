/** Lists and queries (RFC 7644 section 3.4.2), of one resource type or of all at the base URL, by GET or POST /.search. */

import { isJsonObject } from '../../../shared/scim/json';
import { messageUrns } from '../../../shared/scim/messages';
import type { JsonObject } from '../../../shared/scim/resource';
import type { ResolvedResourceType } from '../../../shared/scim/schemas/schema-registry';
import { referenceTo } from '../../resource/summary';
import { resultInSlice } from '../../runtime/time-slice';
import { checkMessage, property } from '../message';
import { projectionOf } from '../resource-verbs';
import { needsAttribute, type Projection } from '../response/projection';
import { listBody, type Shown } from '../response/response-body';
import { ScimError } from '../scim-error';
import type { ScimContext, ScimRequest, ScimResponse } from '../scim-request';
import { type Cursor, type ResultPosition, sealCursor } from './cursor';
import { readFilter } from './filter/compile-filter';
import { type PageRequest, readPage } from './pagination';
import { type Query, type QueryLimits, type QueryResult, runQuery, usualLimits } from './run-query';
import { readSort } from './sort';

interface QueryAsked extends Query {
  filterText: string | null;
}

/**
 * @param types resource types to look through, in this order
 * @throws ScimError, or rejects with it
 */
export function listResources(
  types: readonly ResolvedResourceType[],
  { query: parameters }: ScimRequest,
  context: ScimContext,
  limits: QueryLimits = usualLimits,
): ScimResponse | Promise<ScimResponse> {
  if (!context.isWanted()) throw new ScimError(499);
  const query = readQuery(parameters, types, context);
  const projections = types.map((type) => projectionOf(parameters, { type, tolerances: context.tolerances }));
  const results = runQuery(types, query, context, limits);
  const respond = (known: QueryResult): ScimResponse | Promise<ScimResponse> => {
    noteLookUp(types, query, known, context);
    const shown = shownOf(known, projections);
    const write = () => listOf(query, known, shown, context, limits);
    // A look-up waits for nobody's list.
    return shown.length <= 1 ? write() : resultInSlice(write);
  };
  return results instanceof Promise ? results.then(respond) : respond(results);
}

function shownOf({ found }: QueryResult, projections: readonly Projection[]): Shown[] {
  const shown: Shown[] = [];
  for (const { resource, type } of found) {
    const projection = projections[type];
    if (projection !== undefined) shown.push({ resource, projection });
  }
  return shown;
}

function listOf(
  { page }: Query,
  results: QueryResult,
  shown: readonly Shown[],
  context: ScimContext,
  limits: QueryLimits,
): ScimResponse {
  if (countRelated(shown, context) > limits.related) throw tooLong(shown.length, limits);
  const head =
    page.kind === 'index'
      ? listHead(results.total, page.startIndex, shown.length)
      : cursorHead(results, page, context);
  return { status: 200, body: listBody(head, shown, context), headers: {} };
}

/** How many members, and groups that hold it directly, the resources name. */
function countRelated(shown: readonly Shown[], { directory }: ScimContext): number {
  let count = 0;
  for (const { resource, projection } of shown) {
    if (needsAttribute(projection, 'members')) count += directory.members(resource.id).size;
    if (needsAttribute(projection, 'groups')) count += directory.groupsOf(resource.id).size;
  }
  return count;
}

function tooLong(shown: number, { related }: QueryLimits): ScimError {
  const most = related.toLocaleString('en-US');
  return new ScimError(
    'tooMany',
    `The ${shown} resources of this page have more than ${most} members together. Ask for fewer at once with count, or leave the members out with excludedAttributes=members.`,
  );
}

/** POST /.search (RFC 7644 section 3.4.3): the parameters are in the body. */
export function searchResources(
  types: readonly ResolvedResourceType[],
  request: ScimRequest,
  context: ScimContext,
): ScimResponse | Promise<ScimResponse> {
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
  return { ...listHead(totalResults, startIndex, resources.length), Resources: resources };
}

function listHead(totalResults: number, startIndex: number, itemsPerPage: number): JsonObject {
  return { schemas: [messageUrns.listResponse], totalResults, startIndex, itemsPerPage };
}

/** RFC 9865 section 2: without startIndex; the last page has no nextCursor, the first no previousCursor. */
function cursorHead(
  { total, start, found }: QueryResult,
  { count, query }: Extract<PageRequest, { kind: 'cursor' }>,
  { settingId }: ScimContext,
): JsonObject {
  const seal = (side: Cursor['side'], { type, order, key }: ResultPosition) =>
    sealCursor({ query, count, side, place: { type, order, key } }, settingId);
  const [first] = found;
  const last = found[found.length - 1];
  const hasMore = start + found.length < total;
  return {
    schemas: [messageUrns.listResponse],
    totalResults: total,
    itemsPerPage: found.length,
    ...(first !== undefined && start > 0 ? { previousCursor: seal('before', first) } : {}),
    ...(last !== undefined && hasMore ? { nextCursor: seal('behind', last) } : {}),
  };
}

function readQuery(
  parameters: ScimRequest['query'],
  types: readonly ResolvedResourceType[],
  { tolerances, settingId }: ScimContext,
): QueryAsked {
  const filterText = singleText('filter', parameters.filter);
  if (parameters.filter === '') tolerances.tolerate('empty-filter', { refusal: emptyFilter });
  return {
    filterText,
    filter: filterText === null ? null : readFilter(filterText, tolerances),
    page: readPage(parameters, types, settingId),
    sort: readSort(singleText('sortBy', parameters.sortBy), singleText('sortOrder', parameters.sortOrder)),
  };
}

function emptyFilter(): ScimError {
  return new ScimError('invalidFilter', 'The filter is empty. Leave it out to ask for all resources.');
}

function singleText(name: string, value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value;
  throw new ScimError('invalidValue', `${name} must be given once, as text.`);
}

/** `attribute eq "value"` and nothing else, as it was written. */
const simpleFilter = /^\s*([A-Za-z$][^\s"[]*(?:\[[^\]]*\][^\s"]*)?)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i;

function noteLookUp(
  [type, ...others]: readonly ResolvedResourceType[],
  { filterText }: QueryAsked,
  { total: totalResults, found }: QueryResult,
  { notes }: ScimContext,
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
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal.slice(1, -1);
  }
}
