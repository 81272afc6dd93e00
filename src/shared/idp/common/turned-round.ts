/** A stored resource read backwards through a mapping: what its identity provider must have had, as far as rows tell. */
import { isJsonObject } from '../../scim/json';
import type { JsonObject, JsonValue } from '../../scim/resource';
import type { AttributeMapping } from './attribute-mapping';
import { parseTarget, valueAt } from './resource-values';

/**
 * Only rows that take an attribute as it is can be turned round. The first row of an attribute that has a value counts.
 * @param attributeOf the source attribute that a row takes as it is, null for any other row
 * @returns values by source attribute, and the attributes of which something is known, those without a value included
 */
export function turnedRound(
  resource: JsonObject,
  rows: readonly AttributeMapping[],
  attributeOf: (row: AttributeMapping) => string | null = directly,
): { values: Record<string, JsonValue>; known: string[] } {
  const values: Record<string, JsonValue> = {};
  const known = new Set<string>();
  for (const row of rows) {
    const attribute = attributeOf(row);
    if (attribute === null) continue;
    known.add(attribute);
    values[attribute] ??= plainValue(held(resource, row.target));
  }
  return { values, known: [...known] };
}

function directly({ type, source }: AttributeMapping): string | null {
  return type === 'direct' ? source : null;
}

function held(resource: JsonObject, target: string): JsonValue {
  try {
    return valueAt(resource, parseTarget(target)) ?? null;
  } catch {
    // A target that no client could send brought nothing.
    return null;
  }
}

/** The manager is stored with what is known of them, a value of several as elements. */
function plainValue(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(plainValue);
  return isJsonObject(value) ? (value.value ?? null) : value;
}
