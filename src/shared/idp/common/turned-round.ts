/** A stored resource read backwards through a mapping: what its identity provider must have had, as far as rows tell. */
import { isJsonObject } from '../../scim/json';
import type { JsonObject, JsonValue } from '../../scim/resource';
import type { AttributeMapping } from './attribute-mapping';
import { parseTarget, type Target, valueAt } from './resource-values';

/** What a row takes as it is, and where it went. */
interface Turned {
  attribute: string;
  /** Null for a target that no client could send: it brought nothing. */
  target: Target | null;
}

/** Rows are read once for a whole directory. */
const known = new WeakMap<readonly AttributeMapping[], Turned[]>();

/**
 * Only rows that take an attribute as it is can be turned round. The first row of an attribute that has a value counts.
 * @param attributeOf the source attribute that a row takes as it is, null for any other row; the same for the same rows
 * @returns values by source attribute, and the attributes of which something is known, those without a value included
 */
export function turnedRound(
  resource: JsonObject,
  rows: readonly AttributeMapping[],
  attributeOf: (row: AttributeMapping) => string | null = directly,
): { values: Record<string, JsonValue>; known: string[] } {
  const turned = known.get(rows) ?? turn(rows, attributeOf);
  known.set(rows, turned);
  const values: Record<string, JsonValue> = {};
  for (const { attribute, target } of turned) {
    values[attribute] ??= target === null ? null : plainValue(valueAt(resource, target) ?? null);
  }
  return { values, known: Object.keys(values) };
}

function turn(
  rows: readonly AttributeMapping[],
  attributeOf: (row: AttributeMapping) => string | null,
): Turned[] {
  return rows.flatMap((row) => {
    const attribute = attributeOf(row);
    return attribute === null ? [] : [{ attribute, target: targetOf(row.target) }];
  });
}

function directly({ type, source }: AttributeMapping): string | null {
  return type === 'direct' ? source : null;
}

function targetOf(path: string): Target | null {
  try {
    return parseTarget(path);
  } catch {
    return null;
  }
}

/** The manager is stored with what is known of them, a value of several as elements. */
function plainValue(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(plainValue);
  return isJsonObject(value) ? (value.value ?? null) : value;
}
