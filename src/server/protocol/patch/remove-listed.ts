import type { JsonValue } from '../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../shared/scim/schemas/schema-registry';
import { isJsonObject, sameJson } from '../json-object';
import { invalidValue } from '../resource-rules/invalid-value';
import { readValues } from '../resource-rules/read-values';
import type { RulesContext } from '../resource-rules/rules-context';

/**
 * `remove` with a list of values takes away those only. RFC 7644 section 3.5.2.2 knows no value there and would take
 * away all of them, which no client that lists some can mean.
 */
export function removeListed(
  current: readonly JsonValue[],
  attribute: ResolvedAttribute,
  raw: JsonValue,
  context: RulesContext,
): JsonValue[] {
  context.tolerances.tolerate('remove-with-value', {
    attributePath: attribute.path,
    refusal: () => invalidValue(attribute, 'removed without a value, or with a filter in its path', raw),
  });
  const list = Array.isArray(raw) ? raw : [raw];
  const listed = readValues(attribute, list, context) ?? [];
  return current.filter((value) => !listed.some((one) => means(attribute, one, value)));
}

/** A listed value means every value that has all its sub-attributes, `value` in any case where case does not matter. */
function means(attribute: ResolvedAttribute, listed: JsonValue, value: JsonValue): boolean {
  if (!isJsonObject(listed) || !isJsonObject(value)) return sameText(attribute, listed, value);
  return Object.entries(listed).every(([name, wanted]) =>
    sameText(attribute.subAttributes.get(name.toLowerCase()), wanted, value[name]),
  );
}

function sameText(
  attribute: ResolvedAttribute | undefined,
  one: JsonValue,
  other: JsonValue | undefined,
): boolean {
  if (typeof one === 'string' && typeof other === 'string' && attribute?.definition.caseExact !== true) {
    return one.toLowerCase() === other.toLowerCase();
  }
  return sameJson(one, other);
}
