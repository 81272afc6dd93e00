import type { JsonObject, JsonValue } from '../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../shared/scim/schemas/schema-registry';
import { isJsonObject, ownNameOf, ownValue, sameJson, withValue } from '../json-object';
import { ScimError } from '../scim-error';

/**
 * The value of a complex attribute with one sub-attribute set or taken away; undefined when none is left.
 * @throws ScimError mutability
 */
export function setSubAttribute(
  before: JsonValue | undefined,
  subAttribute: ResolvedAttribute,
  value: JsonValue | undefined,
): JsonObject | undefined {
  const object = isJsonObject(before) ? before : {};
  const declared = subAttribute.definition.name;
  const name = subAttribute.declared ? declared : (ownNameOf(object, declared) ?? declared);
  const known = ownValue(object, name);
  if (sameJson(known, value)) return Object.keys(object).length === 0 ? undefined : object;
  requireMutable(subAttribute, known, value);
  const after = withValue(object, name, value);
  return Object.keys(after).length === 0 ? undefined : after;
}

/**
 * RFC 7644 section 3.5.2: a client must not modify what is read-only; what is immutable may get its first value.
 * @throws ScimError mutability
 */
export function requireMutable(
  { definition, path }: ResolvedAttribute,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): void {
  const { mutability } = definition;
  if (mutability === 'readOnly') {
    throw new ScimError('mutability', `“${path}” is read-only and can’t be changed by a client.`, {
      attributePath: path,
    });
  }
  if (mutability === 'immutable' && before !== undefined && !sameJson(before, after)) {
    throw new ScimError(
      'mutability',
      `“${path}” is immutable: it has a value, which can’t be changed any more.`,
      {
        attributePath: path,
      },
    );
  }
}
