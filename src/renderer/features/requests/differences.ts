/** What differs between two requests, or two responses: headers by name, bodies attribute by attribute. */
import type { ExchangeMessage } from '../../../shared/exchange';
import { sameJson } from '../../../shared/scim/json';
import type { JsonValue } from '../../../shared/scim/resource';

export interface Difference {
  /** Of a header its name, in lower case; of a value in a body its place: `Operations[0].value`. */
  where: string;
  /** As text, null where there is none. */
  first: string | null;
  second: string | null;
}

/** Two pages of a list may differ in everything. */
const mostDifferences = 500;

export interface MessageDifferences {
  headers: Difference[];
  body: Difference[];
  /** There are more than are told. */
  more: boolean;
}

export function differencesOf(first: ExchangeMessage, second: ExchangeMessage): MessageDifferences {
  const body = bodyDifferences(first.body, second.body);
  return {
    headers: headerDifferences(first.headers, second.headers),
    body: body.slice(0, mostDifferences),
    more: body.length > mostDifferences,
  };
}

type Headers = ExchangeMessage['headers'];

function headerDifferences(first: Headers, second: Headers): Difference[] {
  const [one, other] = [byName(first), byName(second)];
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  return names
    .map((where) => ({ where, first: one.get(where) ?? null, second: other.get(where) ?? null }))
    .filter((difference) => difference.first !== difference.second);
}

/** A header that comes twice has both its values. */
function byName(headers: Headers): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of headers) {
    const before = found.get(name.toLowerCase());
    found.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
  }
  return found;
}

function bodyDifferences(first: string, second: string): Difference[] {
  if (first === second) return [];
  const [one, other] = [jsonIn(first), jsonIn(second)];
  const isText = one === undefined || other === undefined;
  if (isText) return [{ where: '', first: first || null, second: second || null }];
  const found: Difference[] = [];
  compare(one, other, '', found);
  return found;
}

function compare(
  first: JsonValue | undefined,
  second: JsonValue | undefined,
  where: string,
  found: Difference[],
): void {
  if (found.length > mostDifferences || sameJson(first, second)) return;
  const names = childNames(first, second);
  if (names === null) found.push({ where, first: textOf(first), second: textOf(second) });
  else
    for (const name of names) compare(child(first, name), child(second, name), placeOf(where, name), found);
}

/** Of two objects, or two lists; null where their values are compared as they stand. */
function childNames(first: JsonValue | undefined, second: JsonValue | undefined): (string | number)[] | null {
  if (Array.isArray(first) && Array.isArray(second))
    return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => index);
  if (!isObject(first) || !isObject(second)) return null;
  return [...new Set([...Object.keys(first), ...Object.keys(second)])];
}

function child(value: JsonValue | undefined, name: string | number): JsonValue | undefined {
  if (Array.isArray(value)) return typeof name === 'number' ? value[name] : undefined;
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: JsonValue | undefined): value is { [name: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placeOf(where: string, name: string | number): string {
  if (typeof name === 'number') return `${where}[${name}]`;
  return where === '' ? name : `${where}.${name}`;
}

function textOf(value: JsonValue | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value, null, 2);
}

/** Undefined for what is no JSON; an empty body is a value that is not there. */
function jsonIn(body: string): JsonValue | undefined {
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    return undefined;
  }
}
