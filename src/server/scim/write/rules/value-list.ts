/** Lists of values: multi-valued attributes (RFC 7643 section 2.4). */

import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { ScimError } from '../../scim-error';
import { requireFewNames } from './complex-forms';
import type { RulesContext } from './rules-context';

/**
 * Values that one attribute of one resource may have; members of a group are not counted here. Nobody has a thousand
 * e-mail addresses, and every PATCH operation reads all of them.
 */
export const mostValues = 1_000;

/** Of all values of an attribute together: a thousand of them with a score of sub-attributes. */
const mostNamesInAll = 20_000;

/** @throws ScimError tooMany */
export function requireFewNamesInAll({ path }: ResolvedAttribute, values: readonly JsonValue[]): void {
  let names = 0;
  for (const value of values) if (isJsonObject(value)) names += Object.keys(value).length;
  if (names <= mostNamesInAll) return;
  throw new ScimError(
    'tooMany',
    `The values of “${path}” have ${names} sub-attributes together; at most ${mostNamesInAll} are possible.`,
    { attributePath: path },
  );
}

/** @throws ScimError tooMany */
export function requireFewValues(attribute: ResolvedAttribute, values: readonly JsonValue[]): void {
  if (values.length <= mostValues) return;
  throw new ScimError(
    'tooMany',
    `“${attribute.path}” would have ${values.length} values; at most ${mostValues} are possible.`,
    { attributePath: attribute.path },
  );
}

/**
 * `current` with `added` put in: a value whose type and value are there already is merged into it, so that adding is
 * idempotent (RFC 7644 section 3.5.2.1) and no combination stands twice (RFC 7643 section 2.4). Elements that do not
 * change are the same objects as before.
 */
export function mergeValues(
  attribute: ResolvedAttribute,
  current: readonly JsonValue[],
  added: readonly JsonValue[],
): JsonValue[] {
  if (current.length + added.length < 2) return [...current, ...added];
  const values = [...current];
  const merged = new Set<JsonObject>();
  const places = new Map(values.map((value, index) => [identityOf(attribute, value), index]));
  for (const value of added) {
    const identity = identityOf(attribute, value);
    const place = places.get(identity);
    const known = place === undefined ? undefined : values[place];
    if (place === undefined || known === undefined) {
      places.set(identity, values.push(value) - 1);
    } else if (isJsonObject(known) && isJsonObject(value)) {
      values[place] = merge(known, value, merged);
    }
  }
  return values;
}

/**
 * `known` with what `value` says. What this made before is its own and grows: a thousand values may be the same one.
 * @param merged what it has made
 * @throws ScimError tooMany
 */
function merge(known: JsonObject, value: JsonObject, merged: Set<JsonObject>): JsonObject {
  const one = merged.has(known) ? Object.assign(known, value) : { ...known, ...value };
  merged.add(one);
  requireFewNames(one);
  return one;
}

/**
 * Values that a change has made the same, by `value` and `type`, are one, primary if one of them was: RFC 7643 section 2.4 has
 * no combination returned twice.
 */
export function uniteSame(
  attribute: ResolvedAttribute,
  values: JsonValue[],
  { tolerances }: RulesContext,
): JsonValue[] {
  const united = new Map<unknown, JsonValue>();
  const merged = new Set<JsonObject>();
  for (const value of values) {
    const key = isJsonObject(value) && value.value !== undefined ? identityOf(attribute, value) : value;
    const known = united.get(key);
    const wasPrimary = isJsonObject(known) && known.primary === true;
    const both = isJsonObject(known) && isJsonObject(value) ? merge(known, value, merged) : value;
    if (wasPrimary && isJsonObject(both)) both.primary = true;
    united.set(key, both);
  }
  if (united.size === values.length) return values;
  tolerances.tolerate('duplicate-value', { attributePath: attribute.path });
  return [...united.values()];
}

/** Equal for values that are the same one: by `value` and `type`, or by everything where there is no `value`. */
export function identityOf(attribute: ResolvedAttribute, value: JsonValue): string {
  if (!isJsonObject(value)) return JSON.stringify([fold(attribute, value)]);
  const main = value.value;
  if (main === undefined) return JSON.stringify(Object.entries(value).sort(byName));
  const ofType = attribute.subAttributes.get('type');
  return JSON.stringify([
    fold(attribute.subAttributes.get('value'), main),
    value.type === undefined ? null : fold(ofType, value.type),
  ]);
}

function byName([one]: [string, JsonValue], [other]: [string, JsonValue]): number {
  return one < other ? -1 : 1;
}

function fold(attribute: ResolvedAttribute | undefined, value: JsonValue): JsonValue {
  const exact = attribute?.definition.caseExact === true;
  return typeof value === 'string' && !exact ? value.toLowerCase() : value;
}
