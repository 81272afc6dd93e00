/** What names the resources of a type that has none of the attributes which usually do. */
import type { AttributeDefinition } from '../../shared/scim/schemas/attribute-definition';
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import { isSecretName } from '../../shared/scim/secret-names';

/**
 * The first text that every resource of the type has: its serial number, its code. Null for users and groups, whose names
 * RFC 7643 settles.
 */
export function namingAttribute(type: ResolvedResourceType | null): string | null {
  if (type === null || /^(?:User|Group)$/.test(type.resourceType.name)) return null;
  return type.schemas[0]?.attributes.find(isName)?.name ?? null;
}

function isName({ name, type, required, multiValued, returned, mutability }: AttributeDefinition): boolean {
  const isReadable = returned !== 'never' && mutability !== 'writeOnly' && !isSecretName(name);
  return type === 'string' && required && !multiValued && isReadable;
}
