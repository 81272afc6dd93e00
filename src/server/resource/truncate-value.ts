/** What is recorded of a JSON value that is too long to be recorded whole: of a text its beginning, of lists and objects what differs. */
import { isJsonObject, sameJson } from '../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../shared/scim/resource';
import { truncateText } from '../runtime/truncate-text';

type Value = JsonValue | undefined;

/** In characters, of objects and lists as JSON. */
export function lengthOf(value: Value): number {
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' ? JSON.stringify(value).length : 0;
}

/** Of two lists all between what they have in common at their beginnings and ends, of two objects the members that differ. */
export function differing(before: Value, after: Value): [Value, Value] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && sameJson(before[start], after[start])) start += 1;
    let end = 0;
    while (end < shorter - start && sameJson(before.at(-1 - end), after.at(-1 - end))) end += 1;
    return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  }
  if (!isJsonObject(before) || !isJsonObject(after)) return [before, after];
  return [membersThatDiffer(before, after), membersThatDiffer(after, before)];
}

function membersThatDiffer(object: JsonObject, other: JsonObject): JsonObject {
  const differs = ([name, value]: [string, JsonValue]) =>
    !Object.hasOwn(other, name) || !sameJson(value, other[name]);
  return Object.fromEntries(Object.entries(object).filter(differs));
}

/** `"":,` */
const marksOfMember = 4;

/** The value itself where it is short enough; else the first elements that fit, or the members with half of the room left for each. */
export function beginningOf(value: Value, room: number): Value {
  if (typeof value === 'string') return truncateText(value, room);
  if (typeof value !== 'object' || value === null || lengthOf(value) <= room) return value;
  const parts: [string, JsonValue][] = [];
  let left = room;
  for (const [name, member] of Object.entries(value)) {
    if (Array.isArray(value) && parts.length > 0 && lengthOf(member) > left) break;
    const part = lengthOf(member) <= left ? member : (beginningOf(member, Math.floor(left / 2)) ?? null);
    left -= name.length + JSON.stringify(part).length + marksOfMember;
    if (left < 0) break;
    parts.push([name, part]);
  }
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

/** In words, for a person who sees only part of it. */
export function described(value: Value): string {
  if (typeof value === 'string') return `a text of ${value.length.toLocaleString('en-US')} characters`;
  if (Array.isArray(value)) return `a list of ${value.length.toLocaleString('en-US')} values`;
  return 'a large object';
}
