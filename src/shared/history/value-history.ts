/** One attribute over time: which values it had, and which request brought each. */
import type { History, HistoryEntry } from '../features/history';
import { concernSame } from '../normalised-path';
import { isJsonObject } from '../scim/json';
import type { JsonValue } from '../scim/resource';

export interface PastValue {
  /** Undefined where there was none. */
  value: JsonValue | undefined;
  /** Where it was too long to be kept: what it was in all. */
  shortened: string | undefined;
  /** When it came: RFC 3339; of the oldest, how far back it is known. */
  from: string;
  /** The request that brought it; null where it came before all that is known. */
  by: Pick<HistoryEntry, 'sequence' | 'method' | 'kind' | 'simulated'> | null;
  /** Other attributes that the same request changed. */
  with: string[];
  /** Of groups: which it joined and left, as a sentence. */
  moved?: string;
}

/** Newest first; the first is what is there now. At least one. @param path as in changes: a top-level attribute, or one of an extension */
export function valueHistory(history: History, path: string): PastValue[] {
  const values: PastValue[] = [];
  let value = valueAt(history.attributes ?? history.last ?? {}, path);
  let shortened: string | undefined;
  for (const entry of history.entries) {
    const change = entry.attributes.find(({ attributePath }) => attributePath === path);
    const isCreation = entry.kind === 'created';
    if (change === undefined && !isCreation) continue;
    values.push({ value, shortened, from: entry.at, by: entry, with: othersIn(entry, path) });
    if (isCreation) return values;
    ({ before: value } = change ?? {});
    shortened = change?.shortened?.before;
  }
  const origin = values.length === 0 ? originOf(history, path) : undefined;
  const from = origin?.at ?? history.begins.at;
  return [...values, { value, shortened, from, by: null, with: [] }];
}

function originOf({ origins }: History, path: string) {
  const known = Object.keys(origins).find((other) => concernSame(other, path));
  return known === undefined ? undefined : origins[known];
}

function othersIn({ attributes }: HistoryEntry, path: string): string[] {
  return attributes.map(({ attributePath }) => attributePath).filter((other) => other !== path);
}

/** Every attribute that there is or was, in the order of the resource, then those that are gone. */
export function historyPaths({
  attributes,
  last,
  entries,
}: Pick<History, 'attributes' | 'last' | 'entries'>): string[] {
  const now = Object.entries(attributes ?? last ?? {}).flatMap(([name, value]) => pathsOf(name, value));
  const changed = entries.flatMap((entry) => entry.attributes.map(({ attributePath }) => attributePath));
  return [...new Set([...now, ...changed])];
}

function pathsOf(name: string, value: JsonValue): string[] {
  if (name === 'schemas' || name === 'id') return [];
  if (!name.includes(':') || !isJsonObject(value)) return [name];
  return Object.keys(value).map((inner) => `${name}:${inner}`);
}

export function valueAt(
  attributes: Readonly<Record<string, JsonValue>>,
  path: string,
): JsonValue | undefined {
  if (Object.hasOwn(attributes, path)) return attributes[path];
  const urn = Object.keys(attributes).find((name) => name.includes(':') && path.startsWith(`${name}:`));
  const inner = urn === undefined ? undefined : attributes[urn];
  const name = path.slice((urn?.length ?? -1) + 1);
  return isJsonObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined;
}
