/**
 * A stored resource as a client sees it. What is derived is added here and nowhere else: `meta` with location and version,
 * `members` and `groups` with `$ref`, `type` and `display`, the manager with `$ref` and `displayName`. Addresses begin with the configured base URL, never with what
 * a Host header says (DESIGN section 6).
 */

import { isJsonObject } from '../../../shared/scim/json';
import type { JsonObject } from '../../../shared/scim/resource';
import { enterpriseUserUrn } from '../../../shared/scim/schemas/enterprise-user';
import type { ResolvedResourceType } from '../../../shared/scim/schemas/schema-registry';
import { managerIn, managerOf } from '../../resource/manager';
import type { StoredResource } from '../../resource/stored-resource';
import { displayNameOf } from '../../resource/summary';
import { versionOf } from '../../resource/version';
import type { ScimContext } from '../scim-request';
import { needsAttribute, type Projection, project } from './projection';

export type Surroundings = Pick<ScimContext, 'directory' | 'baseUrl'>;

/** @param memberIds the members that are shown; none where the projection leaves them out */
export function represent(
  resource: StoredResource,
  projection: Projection,
  context: Surroundings,
  memberIds: readonly string[],
): JsonObject {
  const whole = assemble(resource, projection.type, context, {
    members: memberIds.map((id) => describeMember(id, context)),
    groups: needsAttribute(projection, 'groups') ? groupsOf(resource, context) : [],
  });
  return projection.whole ? whole : project(whole, projection);
}

/** Of a multi-valued attribute that is empty nothing is said (RFC 7643 section 2.5). */
export function assemble(
  resource: StoredResource,
  type: ResolvedResourceType,
  context: Surroundings,
  related: { members: JsonObject[]; groups: JsonObject[] },
): JsonObject {
  // Its own schemas take the place of these, in front of all others.
  const assembled: JsonObject = {
    schemas: [type.resourceType.schema],
    id: resource.id,
    ...resource.attributes,
  };
  nameManager(assembled, context);
  if (related.members.length > 0) assembled.members = related.members;
  if (related.groups.length > 0) assembled.groups = related.groups;
  assembled.meta = metaOf(resource, context);
  return assembled;
}

/** RFC 7643 section 3.1. */
export function metaOf(resource: StoredResource, context: Surroundings): JsonObject {
  return {
    resourceType: resource.resourceType,
    created: resource.created,
    lastModified: resource.lastModified,
    location: locationOf(resource, context),
    version: versionOf(resource),
  };
}

/** `https://example.com/scim/Users/2819c223…` */
export function locationOf(resource: StoredResource, { directory, baseUrl }: Surroundings): string {
  const type = directory.registry.byName.get(resource.resourceType.toLowerCase());
  return `${baseUrl}${type?.resourceType.endpoint ?? `/${resource.resourceType}s`}/${resource.id}`;
}

/**
 * Fills in `$ref` and `displayName` of a manager who is here (RFC 7643 section 4.3), as of now: neither is stored. Of one who is
 * not, what the client said stands.
 */
function nameManager(assembled: JsonObject, context: Surroundings): void {
  const manager = managerOf(assembled, context.directory);
  const extension = assembled[enterpriseUserUrn];
  if (manager === undefined || !isJsonObject(extension)) return;
  const derived = { $ref: locationOf(manager, context), displayName: displayNameOf(manager) };
  assembled[enterpriseUserUrn] = { ...extension, manager: { ...managerIn(assembled), ...derived } };
}

/** RFC 7643 section 4.2. */
export function describeMember(id: string, context: Surroundings): JsonObject {
  const member = context.directory.find(id);
  if (member === undefined) return { value: id };
  return {
    value: id,
    $ref: locationOf(member, context),
    display: displayNameOf(member),
    type: member.resourceType,
  };
}

/** Groups that hold the resource, and groups that hold these (RFC 7643 section 4.1.2). Each once, however often it is nested. */
function groupsOf({ id }: StoredResource, context: Surroundings): JsonObject[] {
  const direct = context.directory.groupsOf(id);
  return groupIdsOf(id, direct, context.directory).map((group) =>
    describeGroup(group, direct.has(group) ? 'direct' : 'indirect', context),
  );
}

/** The groups of a resource, direct ones first. */
export function groupIdsOf(
  id: string,
  direct: ReadonlySet<string>,
  directory: Surroundings['directory'],
): string[] {
  const seen = new Set(direct);
  for (const group of seen) for (const outer of directory.groupsOf(group)) seen.add(outer);
  seen.delete(id);
  return [...seen];
}

export function describeGroup(id: string, type: 'direct' | 'indirect', context: Surroundings): JsonObject {
  return { ...describeMember(id, context), type };
}
