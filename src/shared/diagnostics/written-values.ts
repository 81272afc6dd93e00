import type { DiagnosticInput } from '../idp/identity-provider';

/** One value that a request writes, and the attribute path it goes to. */
export interface WrittenValue {
  attributePath: string;
  value: unknown;
}

/** Enough for any real resource; a hostile one is not worth reading to its end. */
const limit = 2000;

/** Every rule asks for the values of the same exchange. */
const read = new WeakMap<DiagnosticInput, WrittenValue[]>();

/**
 * The simple values that a request writes, whichever form it has: a whole resource (POST, PUT), or operations with a path, with
 * a value filter, without a path, with dotted or URN-qualified keys (RFC 7644 section 3.5.2). Removals write nothing.
 */
export function writtenValues(input: DiagnosticInput): WrittenValue[] {
  const known = read.get(input);
  if (known) return known;
  const values = readValues(input);
  read.set(input, values);
  return values;
}

function readValues({ exchange, requestBody }: DiagnosticInput): WrittenValue[] {
  const found: WrittenValue[] = [];
  if (exchange.method === 'PATCH') {
    for (const operation of operationsIn(requestBody)) collectOperation(operation, found);
  } else if (exchange.method === 'POST' || exchange.method === 'PUT') {
    collect('', requestBody, found);
  }
  return found;
}

/** Values written to one attribute path, compared without regard to case. */
export function valuesAt(written: WrittenValue[], test: RegExp): WrittenValue[] {
  return written.filter(({ attributePath }) => test.test(attributePath));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function operationsIn(body: unknown): Record<string, unknown>[] {
  if (!isObject(body)) return [];
  const entry = Object.entries(body).find(([name]) => name.toLowerCase() === 'operations');
  return Array.isArray(entry?.[1]) ? entry[1].slice(0, limit).filter(isObject) : [];
}

function collectOperation(operation: Record<string, unknown>, found: WrittenValue[]): void {
  if (String(operation.op).toLowerCase() === 'remove') return;
  collect(typeof operation.path === 'string' ? operation.path : '', operation.value, found);
}

function collect(path: string, value: unknown, found: WrittenValue[], depth = 0): void {
  if (found.length >= limit || depth > 5) return;
  if (Array.isArray(value)) {
    for (const element of value.slice(0, limit))
      collect(`${path}${typeFilter(element)}`, element, found, depth + 1);
  } else if (isObject(value)) {
    for (const [name, inner] of Object.entries(value)) collect(joined(path, name), inner, found, depth + 1);
  } else {
    found.push({ attributePath: path, value });
  }
}

function typeFilter(element: unknown): string {
  return isObject(element) && typeof element.type === 'string' ? `[type eq "${element.type}"]` : '';
}

/** After a schema URN comes a colon, after an attribute a dot (RFC 7644 section 3.10). */
function joined(path: string, name: string): string {
  if (path === '') return name;
  return /^urn:[^[]*:(User|Group)$/i.test(path) ? `${path}:${name}` : `${path}.${name}`;
}
