/**
 * The manager of a user (RFC 7643 section 4.3) is stored as `value`, the id of another user. What else there is to say of the
 * manager follows from that user, and is looked up when the resource is read; nothing else here depends on another user.
 */
import type { JsonObject, JsonValue } from '../../shared/scim/resource';
import { enterpriseUserUrn } from '../../shared/scim/schemas/enterprise-user';
import type { StoredResource } from './stored-resource';

interface Finder {
  find(id: string): StoredResource | undefined;
}

/** The resource that is the manager, where there is one in this directory. */
export function managerOf(attributes: JsonObject, directory: Finder): StoredResource | undefined {
  const id = managerIn(attributes)?.value;
  return typeof id === 'string' ? directory.find(id) : undefined;
}

/** The complex attribute as it is stored. */
export function managerIn(attributes: JsonObject): JsonObject | undefined {
  return object(object(attributes[enterpriseUserUrn])?.manager);
}

/** Without the address of a manager who is here: it would be the one that was read, and change with the base URL. */
export function withoutManagerAddress(attributes: JsonObject, directory: Finder): JsonObject {
  const manager = managerIn(attributes);
  if (manager?.$ref === undefined || managerOf(attributes, directory) === undefined) return attributes;
  const { $ref: _derived, ...kept } = manager;
  return { ...attributes, [enterpriseUserUrn]: { ...object(attributes[enterpriseUserUrn]), manager: kept } };
}

function object(value: JsonValue | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
