/** People who were pasted or dropped beside a mapping: records under the vendor's own attribute names. */
import { isJsonObject } from '../../shared/scim/json';
import type { JsonObject } from '../../shared/scim/resource';
import type { Offered } from './offered-file';

/** More are no longer a try. */
export const mostPeople = 100_000;

/** Null where the file holds no records. An empty cell of a table is no value. */
export function recordsIn({ json, table }: Offered): JsonObject[] | null {
  if (table !== null) return table.slice(0, mostPeople).map(recordOfRow);
  const list = isJsonObject(json) ? Object.values(json).find(Array.isArray) : json;
  if (!Array.isArray(list)) return null;
  const records = list.filter(isJsonObject).slice(0, mostPeople);
  return records.length === 0 ? null : records;
}

function recordOfRow(row: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value]));
}
