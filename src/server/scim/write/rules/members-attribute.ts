import { groupUrn } from '../../../../shared/scim/schemas/group';
import type {
  ResolvedAttribute,
  ResolvedResourceType,
} from '../../../../shared/scim/schemas/schema-registry';

/** True for groups, whose membership is stored apart from the resource (RFC 7643 section 4.2). */
export function hasMembers(type: ResolvedResourceType): boolean {
  return type.resourceType.schema === groupUrn;
}

/** The attribute `members` of a group. */
export function membersAttributeOf(type: ResolvedResourceType): ResolvedAttribute {
  const members = type.attributes.get('members');
  if (members === undefined) throw new Error(`${type.resourceType.name} has no members`);
  return members;
}
