import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { ownValue } from '../../json-object';
import { invalidValue } from '../rules/invalid-value';
import { readValues } from '../rules/read-value';
import type { RulesContext } from '../rules/rules-context';
import { tooMuchForPatch } from './patch-limits';

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
  noteListedRemoval(attribute, raw, context);
  if (isEmptyList(raw)) return [...current];
  const list = Array.isArray(raw) ? raw : [raw];
  const listed = readValues(attribute, list, context) ?? [];
  const isListed = listedTest(attribute, listed);
  return current.filter((value) => !isListed(value));
}

/** Reports a remove with a value. @throws ScimError invalidValue where that is switched off */
export function noteListedRemoval(
  attribute: ResolvedAttribute,
  raw: JsonValue,
  { tolerances }: RulesContext,
): void {
  tolerances.tolerate(isEmptyList(raw) ? 'remove-of-nothing' : 'remove-with-value', {
    attributePath: attribute.path,
    refusal: () => invalidValue(attribute, 'removed without a value, or with a filter in its path', raw),
  });
}

/** What names no value, and so means none of them: all of them would be a remove without a value. */
export function isEmptyList(raw: JsonValue): boolean {
  return raw === '' || (Array.isArray(raw) && raw.length === 0);
}

/** Clients list values of one kind, each with the same names. */
const mostKinds = 16;

/**
 * A listed value means every value that has all its sub-attributes, in any case where case does not matter. Thousands are not
 * compared with thousands: those with the same names are looked up by what they have under these.
 * @throws ScimError tooMany
 */
function listedTest(
  attribute: ResolvedAttribute,
  listed: readonly JsonValue[],
): (value: JsonValue) => boolean {
  const kinds = new Map<string, { keyOf: KeyOf; keys: Set<string> }>();
  for (const one of listed) {
    const names = isJsonObject(one) ? Object.keys(one).sort() : null;
    const name = JSON.stringify(names);
    const kind = kinds.get(name) ?? { keyOf: keyReader(attribute, names), keys: new Set() };
    kinds.set(name, kind);
    if (kinds.size > mostKinds) throw tooMuchForPatch();
    kind.keys.add(kind.keyOf(one) ?? '');
  }
  return (value) => [...kinds.values()].some(({ keyOf, keys }) => keys.has(keyOf(value) ?? 'null'));
}

/** Null for a value of another kind. */
type KeyOf = (value: JsonValue) => string | null;

/** @param names of sub-attributes, null for a value that has none */
function keyReader(attribute: ResolvedAttribute, names: readonly string[] | null): KeyOf {
  if (names === null) return (value) => (isJsonObject(value) ? null : keyOfPart(attribute, value));
  return (value) => {
    if (!isJsonObject(value)) return null;
    const parts = names.map((name) =>
      keyOfPart(attribute.subAttributes.get(name.toLowerCase()), ownValue(value, name)),
    );
    return parts.join();
  };
}

function keyOfPart(attribute: ResolvedAttribute | undefined, value: JsonValue | undefined): string {
  const folds = typeof value === 'string' && attribute?.definition.caseExact !== true;
  return value === undefined ? '' : JSON.stringify(folds ? value.toLowerCase() : inOrderOfNames(value));
}

/** Equal JSON as one text, whatever order the properties of its objects have. */
function inOrderOfNames(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(inOrderOfNames);
  if (!isJsonObject(value)) return value;
  const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, inner]) => [name, inOrderOfNames(inner)]));
}
