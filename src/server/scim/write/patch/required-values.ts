import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import {
  isRequiredOfClients,
  type ResolvedAttribute,
  type ResolvedExtension,
  type ResolvedResourceType,
} from '../../../../shared/scim/schemas/schema-registry';
import { ownValue } from '../../json-object';
import { ScimError } from '../../scim-error';
import { type AttributeOperation, currentValue, type ResourceDraft } from './attribute-operation';

/**
 * Every value of a complex attribute has the sub-attributes that its schema requires.
 * @throws ScimError mutability where an operation took one away (RFC 7644 section 3.5.2.2), else invalidValue
 */
export function requireSubAttributes(
  after: JsonValue | undefined,
  { op, target, raw }: AttributeOperation,
): void {
  const required = target.attribute.requiredSubAttributes;
  if (required.length === 0 || after === undefined) return;
  const takenAway = op === 'remove' || raw === null;
  for (const value of Array.isArray(after) ? after : [after]) {
    const missing = isJsonObject(value) ? required.find((sub) => isMissing(value, sub)) : undefined;
    if (missing !== undefined) throw takenAway ? requiredStays(missing) : requiredIsMissing(missing);
  }
}

function isMissing(object: JsonObject, { definition }: ResolvedAttribute): boolean {
  const value = ownValue(object, definition.name);
  return value === undefined || value === '';
}

/** RFC 7644 section 3.5.2.2: what is required must not become unassigned. @throws ScimError mutability */
export function requireStillThere(
  draft: ResourceDraft,
  attribute: ResolvedAttribute,
  { extensions }: ResolvedResourceType,
): void {
  if (!isRequiredOfClients(attribute)) return;
  const { extension } = attribute;
  const isGone = extension !== null && !Object.hasOwn(draft, extension);
  if (isGone && extensions.get(extension.toLowerCase())?.required !== true) return;
  const value = currentValue(draft, attribute);
  if (value === undefined || value === '') throw requiredStays(attribute);
}

/**
 * An extension that a resource has is whole.
 * @throws ScimError invalidValue naming the required attribute that is missing
 */
export function requireWholeExtension(
  draft: ResourceDraft,
  { urn, required, attributes }: ResolvedExtension,
): void {
  if (!required && !Object.hasOwn(draft, urn)) return;
  for (const attribute of attributes.values()) {
    const value = currentValue(draft, attribute);
    if (isRequiredOfClients(attribute) && (value === undefined || value === ''))
      throw requiredIsMissing(attribute);
  }
}

function requiredStays({ path }: ResolvedAttribute): ScimError {
  return new ScimError('mutability', `“${path}” is required and can’t be removed.`, { attributePath: path });
}

function requiredIsMissing({ path }: ResolvedAttribute): ScimError {
  return new ScimError('invalidValue', `“${path}” is required, but it is missing.`, { attributePath: path });
}

/** The core attributes that a resource can't be without. @throws ScimError invalidValue */
export function requireCoreAttributes(
  draft: ResourceDraft,
  attributes: ReadonlyMap<string, ResolvedAttribute>,
): void {
  for (const attribute of attributes.values()) {
    if (!isRequiredOfClients(attribute) || attribute.path === 'schemas') continue;
    const value = currentValue(draft, attribute);
    if (value === undefined || value === '') throw requiredIsMissing(attribute);
  }
}
