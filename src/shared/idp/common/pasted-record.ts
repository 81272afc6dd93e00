/** Somebody who was pasted, as records of consoles, exports and interfaces look: names in any case, empty cells, values in lists. */
import { isJsonObject } from '../../scim/json';
import type { JsonObject, JsonValue } from '../../scim/resource';

/** The vendor's own name of what is written in any case; null for a name that the vendor does not have. */
export function namesIn(names: Iterable<string>): (written: string) => string | null {
  const byLowerCase = new Map([...names].map((name) => [name.toLowerCase(), name]));
  return (written) => byLowerCase.get(written.trim().toLowerCase()) ?? null;
}

/** An empty cell of a table is no value; of a list the first counts, of an object its `value`. */
export function singleValue(value: JsonValue | undefined): string | boolean | number | null {
  if (Array.isArray(value)) return singleValue(value[0]);
  if (isJsonObject(value)) return singleValue(value.value);
  return value === '' || value === undefined ? null : value;
}

/** What a table writes for true: all else that is written is false, and nothing is neither. */
export function truthOf(value: JsonValue | undefined): boolean | null {
  const single = singleValue(value);
  return single === null ? null : /^(true|yes|1|active)$/i.test(String(single));
}

/** The first of these that the record has a text for. */
export function firstText(record: JsonObject, names: readonly string[]): string | null {
  for (const name of names) {
    const value = singleValue(record[name]);
    if (value !== null) return String(value);
  }
  return null;
}
