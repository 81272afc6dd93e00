import { isJsonObject, sameJson } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { ownNameOf, ownValue, setOwn } from '../../json-object';
import { ScimError } from '../../scim-error';
import { requireFewNames } from '../rules/complex-forms';
import type { SubAttributeValue } from '../rules/read-value';

/**
 * The value of a complex attribute with sub-attributes set or taken away; undefined when none is left.
 * @throws ScimError mutability, tooMany
 */
export function setSubAttributes(
  before: JsonValue | undefined,
  entries: readonly SubAttributeValue[],
): JsonObject | undefined {
  const there: JsonObject = isJsonObject(before) ? before : {};
  let after = there;
  for (const { attribute, value } of entries) {
    const declared = attribute.definition.name;
    const name = attribute.declared ? declared : (ownNameOf(after, declared) ?? declared);
    const known = ownValue(after, name);
    if (sameJson(known, value)) continue;
    requireMutable(attribute, known, value);
    // One copy for all of them: an object may have a thousand names, and as many may come.
    if (after === there) after = { ...there };
    setOwn(after, name, value);
  }
  requireFewNames(after);
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
