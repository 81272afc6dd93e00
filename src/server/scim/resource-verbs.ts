/** The verbs on one resource (RFC 7644 sections 3.3 to 3.6), apart from what carries them. All throw ScimError. */
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import type { StoredResource } from '../resource/stored-resource';
import { referenceTo } from '../resource/summary';
import { matchesVersion, versionOf } from '../resource/version';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import { inRichText } from './describe-value';
import { pauseWhileWanted } from './query/pause-while-wanted';
import type { MemberDelta, MemberPlan, WriteResult } from './resource-directory';
import { compileProjection, type Projection } from './response/projection';
import { describeMember, locationOf } from './response/representation';
import { resourceBody } from './response/response-body';
import { ScimError } from './scim-error';
import type { ScimContext, ScimRequest, ScimResponse } from './scim-request';
import { applyPatch } from './write/patch/apply-patch';
import { areLong, matchMembers } from './write/patch/match-members';
import type { MemberOperation } from './write/patch/member-operation';
import { planPatch } from './write/patch/plan-patch';
import { readPatch } from './write/patch/read-patch';
import { normaliseResource } from './write/rules';
import { rulesFor } from './write/rules/asserted-attributes';
import type { Declared } from './write/rules/known-schema';
import type { RulesContext } from './write/rules/rules-context';
import { subjectOfBody } from './write/subject-of-body';

/** Ids that a finding names. */
const namedUnknown = 5;

/** POST to an endpoint (RFC 7644 section 3.3). */
export async function createResource(
  type: ResolvedResourceType,
  { body, query }: ScimRequest,
  context: ScimContext,
): Promise<ScimResponse> {
  const projection = projectionOf(query, { type, tolerances: context.tolerances });
  try {
    const rules = rulesFor(type, context);
    const { attributes, members } = normaliseResource(body, rules, null);
    const joining: MemberOperation[] = members === null ? [] : [{ kind: 'add', members }];
    const isLong = areLong(joining, 0);
    const plan = isLong ? await planApart(null, joining, context) : () => planMembers(null, joining, context);
    const draft = { attributes, members: plan() };
    const shown = projectionAfter(projection, query, rules);
    const written = await context.directory.create(type, draft, context.exchange);
    return writeResponse(written, shown, context, 201);
  } catch (error) {
    context.notes.subject = subjectOfBody(body, type);
    throw error;
  }
}

/**
 * GET of one resource (RFC 7644 section 3.4.1). Of the parameters of a query only `attributes` and `excludedAttributes` have a
 * meaning here (section 3.9). A `filter`, defined for lists alone (section 3.4.2), is left out of account as every parameter
 * without a meaning is; section 4 has it refused for the discovery endpoints, and nothing does so for a resource.
 */
export function readResource(
  type: ResolvedResourceType,
  id: string,
  { query, ifMatch, ifNoneMatch }: ScimRequest,
  context: ScimContext,
): ScimResponse {
  const projection = projectionOf(query, { type, tolerances: context.tolerances });
  const resource = requireResource(type, id, context);
  requireMatch(resource, ifMatch);
  const version = versionOf(resource);
  if (ifNoneMatch !== undefined && matchesVersion(ifNoneMatch, version)) {
    return { status: 304, body: null, headers: headersWith(resource, context) };
  }
  return {
    status: 200,
    body: resourceBody({ resource, projection }, context),
    headers: headersWith(resource, context),
  };
}

/** PUT (RFC 7644 section 3.5.1). Members that the body does not mention are not asserted and stay. */
export async function replaceResource(
  type: ResolvedResourceType,
  id: string,
  request: ScimRequest,
  context: ScimContext,
): Promise<ScimResponse> {
  const { body, query } = request;
  const projection = projectionOf(query, { type, tolerances: context.tolerances });
  let before = requireResource(type, id, context);
  requireVersion(before, request);
  const rules = rulesFor(type, context);
  const { members: given, ...read } = normaliseResource(body, rules, before.attributes);
  let { attributes } = read;
  const operations: MemberOperation[] = given === null ? [] : [{ kind: 'replace all', members: given }];
  let plan = () => planMembers(id, operations, context);
  if (areLong(operations, 0)) {
    plan = await planApart(id, operations, context);
    const now = requireResource(type, id, context);
    requireVersion(now, request);
    if (now !== before) attributes = normaliseResource(body, rules, now.attributes).attributes;
    before = now;
  }
  const draft = { attributes, members: plan() };
  const shown = projectionAfter(projection, query, rules);
  const written = await context.directory.change(type, before, draft, context.exchange);
  return writeResponse(written, shown, context, 200);
}

/**
 * PATCH (RFC 7644 section 3.5.2): all operations or none. A group gets 204 unless attributes are asked for: a body
 * would repeat all its members for each one that joins, and clients take 204 for groups.
 */
export async function patchResource(
  type: ResolvedResourceType,
  id: string,
  request: ScimRequest,
  context: ScimContext,
): Promise<ScimResponse> {
  const { body, query } = request;
  const projection = projectionOf(query, { type, tolerances: context.tolerances });
  let before = requireResource(type, id, context);
  requireVersion(before, request);
  const rules = rulesFor(type, context);
  const operations = planPatch(readPatch(body, rules), rules);
  let plan = () => planMembers(id, operations.members, context);
  if (areLong(operations.members, context.directory.members(id).size)) {
    plan = await planApart(id, operations.members, context);
    before = requireResource(type, id, context);
    requireVersion(before, request);
  }
  const attributes = applyPatch(before.attributes, operations.attributes, rules).resource;
  const members = plan();
  const written = await context.directory.change(type, before, { attributes, members }, context.exchange);
  if (type.attributes.has('members') && !projection.requested) {
    noteWrite(written, context);
    return { status: 204, body: null, headers: headersOf(written.resource, context) };
  }
  return writeResponse(written, projectionAfter(projection, query, rules), context, 200);
}

/** DELETE (RFC 7644 section 3.6). */
export async function deleteResource(
  type: ResolvedResourceType,
  id: string,
  request: ScimRequest,
  context: ScimContext,
): Promise<ScimResponse> {
  const resource = requireResource(type, id, context);
  requireVersion(resource, request);
  context.notes.changes = await context.directory.delete(resource, context.exchange);
  return { status: 204, body: null, headers: {} };
}

/** What a request wants to see of a resource (RFC 7644 section 3.9). */
export function projectionOf(
  query: ScimRequest['query'],
  declared: Declared,
  specified?: RulesContext['specified'],
): Projection {
  return compileProjection(
    {
      attributes: namesOfParameter('attributes', query.attributes),
      excludedAttributes: namesOfParameter('excludedAttributes', query.excludedAttributes),
    },
    declared,
    specified,
  );
}

/** Known once the request is carried out: with what it specifies of the attributes that are returned on request. */
function projectionAfter(
  before: Projection,
  query: ScimRequest['query'],
  { type, tolerances, specified }: RulesContext,
): Projection {
  return specified === undefined ? before : projectionOf(query, { type, tolerances }, specified);
}

/** A parameter given twice is an array of texts, as in the body of a search. @throws ScimError invalidValue */
function namesOfParameter(parameter: string, value: unknown): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return [value];
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value;
  throw new ScimError('invalidValue', `${parameter} must be a list of attribute names.`);
}

function requireResource(type: ResolvedResourceType, id: string, context: ScimContext): StoredResource {
  const { name } = type.resourceType;
  const resource = context.directory.get(name, id);
  if (resource === undefined) throw new ScimError(404, `There is no ${name} with the id “${id}”.`);
  context.notes.subject = referenceTo(resource);
  return resource;
}

/** What a write asks of the version (RFC 9110 section 13.2.2). @throws ScimError 412 */
function requireVersion(resource: StoredResource, { ifMatch, ifNoneMatch }: ScimRequest): void {
  requireMatch(resource, ifMatch);
  const version = versionOf(resource);
  if (ifNoneMatch === undefined || !matchesVersion(ifNoneMatch, version)) return;
  throw new ScimError(
    412,
    `The resource is at version ${version}, the request asks for none of ${ifNoneMatch}.`,
  );
}

function requireMatch(resource: StoredResource, ifMatch: string | undefined): void {
  const version = versionOf(resource);
  if (ifMatch === undefined || matchesVersion(ifMatch, version)) return;
  throw new ScimError(412, `The resource is at version ${version}, the request asks for ${ifMatch}.`);
}

function planMembers(
  groupId: string | null,
  operations: readonly MemberOperation[],
  context: ScimContext,
): MemberDelta {
  if (operations.length === 0) return { added: [], removed: [] };
  const describe = (id: string) => describeMember(id, context);
  return deltaOf(context.directory.planMembers(groupId, operations, describe), context);
}

/** Ids that no resource has are left out and reported, so that one of them does not fail the whole group. @throws ScimError noTarget */
function deltaOf({ unknown, missing, ...delta }: MemberPlan, { tolerances }: ScimContext): MemberDelta {
  if (missing.length > 0) {
    tolerances.tolerate('patch-creates-filtered-element', {
      attributePath: 'members',
      refusal: () => noMember(missing),
    });
  }
  if (unknown.length > 0) {
    tolerances.tolerate('unknown-member-skipped', {
      attributePath: 'members',
      detail: nameUnknown(unknown),
    });
  }
  return delta;
}

/**
 * The same in turns of its own.
 * @returns the plan, to be asked for in the turn in which it is carried out: where the group has changed since it was begun, it
 * is made anew, and who is gone by then does not join
 */
async function planApart(
  groupId: string | null,
  operations: readonly MemberOperation[],
  context: ScimContext,
): Promise<() => MemberDelta> {
  const { directory } = context;
  const id = groupId ?? '';
  const describe = (member: string) => describeMember(member, context);
  const matched = await matchMembers(operations, directory.members(id), describe, pauseWhileWanted(context));
  const before = directory.find(id);
  const plan = await directory.planMembersInSlices(groupId, matched, describe);
  if (isSliceOver()) await yieldSlice();
  return () => {
    if (directory.find(id) !== before) return planMembers(groupId, matched, context);
    const planned = deltaOf(plan, context);
    return { ...planned, added: planned.added.filter((member) => directory.find(member) !== undefined) };
  };
}

/** RFC 7644 section 3.5.2.3: a filter that matches nobody leaves a replace without a target. */
function noMember(ids: readonly string[]): ScimError {
  const named = ids.slice(0, namedUnknown).map(inRichText).join(', ');
  return new ScimError('noTarget', `No member has the id ${named}, so there is nothing to replace.`, {
    attributePath: 'members',
  });
}

function nameUnknown(ids: readonly string[]): string {
  const named = ids.slice(0, namedUnknown).map(inRichText).join(', ');
  const more = ids.length - namedUnknown;
  return `Nobody here has the id ${named}${more > 0 ? ` (and ${more} more)` : ''}.`;
}

function writeResponse(
  written: WriteResult,
  projection: Projection,
  context: ScimContext,
  status: 200 | 201,
): ScimResponse {
  noteWrite(written, context);
  const { resource } = written;
  const body = resourceBody({ resource, projection }, context);
  return { status, body, headers: headersWith(resource, context) };
}

function noteWrite({ resource, changes }: WriteResult, { notes }: ScimContext): void {
  notes.subject = changes[0]?.resource ?? referenceTo(resource);
  notes.changes = changes;
}

function headersOf(resource: StoredResource, context: ScimContext): Record<string, string> {
  return { location: locationOf(resource, context), etag: versionOf(resource) };
}

/** Of a response that holds the resource: `meta.location` is the same as Content-Location (RFC 7643 section 3.1). */
function headersWith(resource: StoredResource, context: ScimContext): Record<string, string> {
  const location = locationOf(resource, context);
  return { location, 'content-location': location, etag: versionOf(resource) };
}
