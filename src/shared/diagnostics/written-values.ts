import { plainPath } from '../activity/attribute-words';
import { requestTarget } from '../activity/request-target';
import type { DiagnosticInput } from '../idp/identity-provider';
import { cutPath } from '../normalised-path';
import { isJsonObject } from '../scim/json';

/** One value that a request writes, and the attribute path it goes to. */
export interface WrittenValue {
  attributePath: string;
  value: unknown;
  /** The path as rules know it. */
  plain: string;
}

/** Enough for any real resource; a hostile one is not worth reading to its end. */
const limit = 500;
/** Operations of one PATCH inside a bulk request. */
const limitInBulk = 20;

/** Attributes of a user that rules look at, in lower case, without schema URN, value filter and `value`. */
const lookedAt = [
  'username',
  'active',
  'timezone',
  'locale',
  'preferredlanguage',
  'emails',
  'addresses.country',
  'addresses.region',
  'addresses.locality',
] as const;
export type LookedAt = (typeof lookedAt)[number];

const roots = new Set(lookedAt.map((path) => path.split('.')[0] ?? path));

const writes = new Set(['POST', 'PUT', 'PATCH']);

/** Every rule asks for values of the same exchange. */
const read = new WeakMap<DiagnosticInput, WrittenValue[]>();

/**
 * The simple values that a request writes to an attribute of a user, whichever form it has: a whole resource (POST, PUT), or
 * operations with a path, with a value filter, without a path, with dotted or URN-qualified keys (RFC 7644 section 3.5.2), and
 * any of them inside a bulk request.
 * Removals write nothing.
 */
export function valuesAt(input: DiagnosticInput, attribute: LookedAt): WrittenValue[] {
  if (!writes.has(input.exchange.method)) return [];
  let written = read.get(input);
  if (!written) {
    written = writtenValues(input);
    read.set(input, written);
  }
  return written.filter(({ plain }) => plain === attribute);
}

/** Clients write the same few paths again and again. Bounded, since paths come from the wire. */
const plainPaths = new Map<string, string>();

function plainPathOf(attributePath: string): string {
  const known = plainPaths.get(attributePath);
  if (known !== undefined) return known;
  const plain = plainPath(attributePath);
  if (plainPaths.size >= 1000) plainPaths.clear();
  if (attributePath.length < 200) plainPaths.set(attributePath, plain);
  return plain;
}

function writtenValues({ exchange, requestBody }: DiagnosticInput): WrittenValue[] {
  const { method, url } = exchange;
  const { endpoint, resourceType, id } = requestTarget(url);
  const found: WrittenValue[] = [];
  if (endpoint.toLowerCase() === 'bulk') {
    for (const { method: inner, path, data } of operationsIn(requestBody)) {
      if (/^\/?users(\/|$)/i.test(String(path)))
        collectWrite(String(inner).toUpperCase(), data, found, limitInBulk);
    }
  } else if (resourceType?.toLowerCase() === 'user' && id !== '.search') {
    collectWrite(method, requestBody, found);
  }
  return wasCleared(exchange) ? found.filter(({ value }) => value !== '-') : found;
}

/** Both sides have agreed that a dash is no value. */
function wasCleared({ findings }: DiagnosticInput['exchange']): boolean {
  return findings.some(({ rule }) => rule === 'dash-clears');
}

function collectWrite(method: string, body: unknown, found: WrittenValue[], most = limit): void {
  if (method === 'PATCH') {
    for (const operation of operationsIn(body, most)) collectOperation(operation, found);
  } else if (method === 'POST' || method === 'PUT') {
    collect('', body, found);
  }
}

/** Sorts out most of a resource by its first name, before paths are put together. */
function mayConcern(name: string): boolean {
  if (name.startsWith('urn:')) return name.includes(':core:');
  const end = name.search(/[.[]/);
  return roots.has((end < 0 ? name : name.slice(0, end)).toLowerCase());
}

function operationsIn(body: unknown, most = limit): Record<string, unknown>[] {
  if (!isJsonObject(body)) return [];
  const entry = Object.entries(body).find(([name]) => name.toLowerCase() === 'operations');
  return Array.isArray(entry?.[1]) ? entry[1].slice(0, most).filter(isJsonObject) : [];
}

function collectOperation(operation: Record<string, unknown>, found: WrittenValue[]): void {
  if (String(operation.op).toLowerCase() === 'remove') return;
  const path = typeof operation.path === 'string' ? cutPath(operation.path) : '';
  if (path === '' || mayConcern(path)) collect(path, operation.value, found);
}

function collect(path: string, value: unknown, found: WrittenValue[], depth = 0): void {
  if (found.length >= limit || depth > 5) return;
  if (Array.isArray(value)) {
    for (const element of value.slice(0, limit))
      collect(`${path}${typeFilter(element)}`, element, found, depth + 1);
  } else if (isJsonObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (path !== '' || mayConcern(name)) collect(joined(path, name), inner, found, depth + 1);
    }
  } else {
    found.push({ attributePath: path, value, plain: plainPathOf(path) });
  }
}

function typeFilter(element: unknown): string {
  if (!isJsonObject(element) || typeof element.type !== 'string') return '';
  return `[type eq "${element.type.slice(0, longestType)}"]`;
}

/** In characters. */
const longestType = 100;

/** After a schema URN comes a colon, after an attribute a dot (RFC 7644 section 3.10). */
function joined(path: string, name: string): string {
  if (path === '') return cutPath(name);
  return cutPath(/^urn:[^[]*:User$/i.test(path) ? `${path}:${name}` : `${path}.${name}`);
}
