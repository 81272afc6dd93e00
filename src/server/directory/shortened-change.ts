/** What is told of a value that is too long to be told whole: of a text its beginning, of lists and objects what differs. */
import type { AttributeChange } from '../../shared/exchange';
import type { JsonObject, JsonValue } from '../../shared/scim/resource';
import { sameJson } from './resource-change';
import { beginningOf, lengthOf, perPart, type Telling } from './telling';

type Value = JsonValue | undefined;

/** In characters, of a text. */
const longestBeginning = 1_000;
/** In characters, of a name within an object. */
const longestName = 100;
/** Of a list: more than there is room for. */
const mostElements = 512;
/** In characters: what it costs at least to look into a long list or object. */
const perLongValue = 20_000;

/** A change with a value that is too long; both sides are told by the same measure, so that they can be compared. */
export function shortenedChange(change: AttributeChange, telling: Telling): AttributeChange {
  const [before, after] = differing(change.before, change.after, telling);
  const told = {
    before: shortened(before, change.before, telling),
    after: shortened(after, change.after, telling),
  };
  const ofBefore = told.before === change.before ? {} : { before: described(change.before) };
  const ofAfter = told.after === change.after ? {} : { after: described(change.after) };
  return { ...change, ...told, shortened: { ...ofBefore, ...ofAfter, ...change.shortened } };
}

/** @returns the value itself where all of it is told */
function shortened(part: Value, value: Value, telling: Telling): Value {
  if (part === undefined) return undefined;
  const room = telling.roomFor(part);
  const told = part === value && lengthOf(part, room) <= room ? part : beginningIn(part, room);
  telling.spend(lengthOf(told, Number.POSITIVE_INFINITY));
  return told;
}

/** @param room in characters, as `lengthOf` counts them */
function beginningIn(value: JsonValue, room: number): JsonValue {
  if (typeof value === 'string')
    return value.length <= room ? value : beginningOf(value, Math.min(room, longestBeginning));
  if (Array.isArray(value)) return partsIn(value.entries(), room).map(([, part]) => part);
  if (!isObject(value)) return value;
  const parts = partsIn(membersOf(value), room);
  return Object.fromEntries(parts.map(([name, part]) => [name.slice(0, longestName), part]));
}

function partsIn<Name>(parts: Iterable<[Name, JsonValue]>, room: number): [Name, JsonValue][] {
  const told: [Name, JsonValue][] = [];
  let left = room - perPart;
  if (left <= 0) return told;
  for (const [name, value] of parts) {
    left -= perPart + (typeof name === 'string' ? Math.min(name.length, longestName) : 0);
    if (left < 0) break;
    const part = beginningIn(value, left);
    left -= lengthOf(part, left);
    told.push([name, part]);
  }
  return told;
}

function differing(before: Value, after: Value, telling: Telling): [Value, Value] {
  if (typeof before !== 'object' && typeof after !== 'object') return [before, after];
  if (!telling.look(perLongValue)) return [before, after];
  if (Array.isArray(before) && Array.isArray(after)) return differingElements(before, after, telling);
  if (!isObject(before) || !isObject(after)) return [before, after];
  return [differingMembers(before, after, telling), differingMembers(after, before, telling)];
}

/** All between what they have in common at their beginnings and at their ends. */
function differingElements(
  before: JsonValue[],
  after: JsonValue[],
  telling: Telling,
): [JsonValue[], JsonValue[]] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start], telling)) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end), telling)) end += 1;
  const between = (list: JsonValue[]) =>
    start + end === 0 && list.length <= mostElements
      ? list
      : list.slice(start, Math.min(list.length - end, start + mostElements));
  return [between(before), between(after)];
}

function differingMembers(object: JsonObject, other: JsonObject, telling: Telling): JsonObject {
  const differ: [string, JsonValue][] = [];
  for (const [name, value] of membersOf(object)) {
    if (Object.hasOwn(other, name) && isSame(value, other[name], telling)) continue;
    if (differ.push([name, value]) === mostElements) break;
  }
  return Object.fromEntries(differ);
}

/** False too where there has been enough comparing. */
function isSame(one: Value, other: Value, telling: Telling): boolean {
  return telling.look(perPart + lengthOf(one, telling.looksLeft)) && sameJson(one, other);
}

function* membersOf(object: JsonObject): Generator<[string, JsonValue]> {
  for (const name in object) {
    const value = object[name];
    if (value !== undefined) yield [name, value];
  }
}

/** In words, for a person who sees only part of it. */
function described(value: Value): string {
  if (typeof value === 'string') return `a text of ${value.length.toLocaleString('en-US')} characters`;
  if (Array.isArray(value)) return `a list of ${value.length.toLocaleString('en-US')} values`;
  return 'a large object';
}

function isObject(value: Value): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
