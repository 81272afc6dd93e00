/** Which page of a list a request asks for: by index (RFC 7644 section 3.4.2.4, the default) or by cursor (RFC 9865). */
import { createHash } from 'node:crypto';
import type { ResolvedResourceType } from '../../../shared/scim/schemas/schema-registry';
import { ScimError } from '../scim-error';
import { type Cursor, openCursor } from './cursor';

/** A page without `count`, and the largest that is given. */
export const usualPageSize = 100;
export const largestPageSize = 1_000;

export type PageRequest =
  | {
      kind: 'index';
      /** From 1. */
      startIndex: number;
      count: number;
    }
  | {
      kind: 'cursor';
      /** Null for the first page. */
      from: Pick<Cursor, 'side' | 'place'> | null;
      count: number;
      /** What the cursors of this list are valid for. */
      query: string;
    };

type Parameters = Readonly<Record<string, unknown>>;

/** @throws ScimError invalidValue, invalidCursor, expiredCursor, invalidCount */
export function readPage(
  parameters: Parameters,
  types: readonly ResolvedResourceType[],
  settingId: string,
): PageRequest {
  const { cursor, startIndex, count } = parameters;
  if (cursor === undefined || cursor === null) return readIndexPage(startIndex, count);
  if (typeof cursor !== 'string') throw new ScimError('invalidCursor', 'cursor must be given once, as text.');
  if (startIndex !== undefined && startIndex !== null) {
    throw new ScimError('invalidValue', 'startIndex and cursor exclude each other: give one of them.');
  }
  const query = fingerprint(parameters, types);
  const wanted = pageSize(count, 'invalidCount');
  if (cursor === '') return { kind: 'cursor', from: null, count: wanted, query };
  return {
    kind: 'cursor',
    from: placeIn(openCursor(cursor, settingId), query, wanted),
    count: wanted,
    query,
  };
}

/**
 * A startIndex below 1 means 1, a count below 0 means 0; more than the largest page gets the largest.
 * @throws ScimError invalidValue for what is no whole number
 */
function readIndexPage(startIndex: unknown, count: unknown): PageRequest {
  return {
    kind: 'index',
    startIndex: Math.max(1, wholeNumber('startIndex', startIndex, 'invalidValue') ?? 1),
    count: pageSize(count, 'invalidValue'),
  };
}

function pageSize(count: unknown, refusal: 'invalidValue' | 'invalidCount'): number {
  return Math.min(largestPageSize, Math.max(0, wholeNumber('count', count, refusal) ?? usualPageSize));
}

function wholeNumber(
  name: string,
  value: unknown,
  refusal: 'invalidValue' | 'invalidCount',
): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const number = typeof value === 'string' && /^\s*[+-]?\d{1,15}\s*$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  throw new ScimError(refusal, `${name} must be a whole number.`);
}

/** RFC 9865 section 2: everything but the cursor is identical to the initial query. */
function placeIn(cursor: Cursor, query: string, count: number): Cursor {
  if (cursor.query !== query) {
    throw new ScimError(
      'invalidCursor',
      'The cursor belongs to a query with another endpoint, filter, order or choice of attributes.',
    );
  }
  if (cursor.count === count) return cursor;
  throw new ScimError(
    'invalidCount',
    `count must be ${cursor.count}, as in the request that gave this cursor, but ${count} came.`,
  );
}

function fingerprint(parameters: Parameters, types: readonly ResolvedResourceType[]): string {
  const { filter, sortBy, sortOrder, attributes, excludedAttributes } = parameters;
  const names = types.map(({ resourceType }) => resourceType.name);
  const asked = [filter, sortBy, sortOrder, attributes, excludedAttributes].map((value) => value ?? null);
  const text = JSON.stringify([names, ...asked]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
