/**
 * A stored resource as a client sees it. What is derived is added here and nowhere else: `meta` with location and version,
 * `members` and `groups` with `$ref`, `type` and `display`. Addresses begin with the configured base URL, never with what
 * a Host header says (DESIGN section 6). A projection that leaves `members` out never touches them.
 */
import type { JsonObject } from '../../shared/scim/resource';
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import type { StoredResource } from '../directory/stored-resource';
import { displayNameOf } from '../directory/summary';
import { versionOf } from '../directory/version';
import { needsAttribute, type Projection, project } from './projection';
import type { ProtocolContext } from './protocol-context';

type Surroundings = Pick<ProtocolContext, 'directory' | 'baseUrl'>;

export function represent(
  resource: StoredResource,
  projection: Projection,
  context: Surroundings,
): JsonObject {
  const whole = assemble(resource, projection.type, context, {
    members: needsAttribute(projection, 'members') ? membersOf(resource, context) : [],
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
  const { schemas, ...attributes } = resource.attributes;
  const assembled: JsonObject = {
    schemas: schemas ?? [type.resourceType.schema],
    id: resource.id,
    ...attributes,
  };
  if (related.members.length > 0) assembled.members = related.members;
  if (related.groups.length > 0) assembled.groups = related.groups;
  assembled.meta = {
    resourceType: resource.resourceType,
    created: resource.created,
    lastModified: resource.lastModified,
    location: locationOf(resource, context),
    version: versionOf(resource),
  };
  return assembled;
}

/** `https://example.com/scim/Users/2819c223…` */
export function locationOf(resource: StoredResource, { directory, baseUrl }: Surroundings): string {
  const type = directory.registry.byName.get(resource.resourceType.toLowerCase());
  return `${baseUrl}${type?.resourceType.endpoint ?? `/${resource.resourceType}s`}/${resource.id}`;
}

export function membersOf(group: StoredResource, context: Surroundings): JsonObject[] {
  const members: JsonObject[] = [];
  for (const id of context.directory.members(group.id)) members.push(describeMember(id, context));
  return members;
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
export function groupsOf(resource: StoredResource, context: Surroundings): JsonObject[] {
  const { directory } = context;
  const direct = directory.groupsOf(resource.id);
  if (direct.size === 0) return [];
  const seen = new Set(direct);
  for (const id of seen) for (const outer of directory.groupsOf(id)) seen.add(outer);
  seen.delete(resource.id);
  return [...seen].map((id) => describeGroup(id, direct.has(id) ? 'direct' : 'indirect', context));
}

function describeGroup(id: string, type: 'direct' | 'indirect', context: Surroundings): JsonObject {
  return { ...describeMember(id, context), type };
}
