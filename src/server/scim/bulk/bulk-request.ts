/** A BulkRequest message (RFC 7644 section 3.7) and its operations, read. */

import { isJsonObject } from '../../../shared/scim/json';
import { messageUrns } from '../../../shared/scim/messages';
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';
import { describeValue } from '../describe-value';
import { checkMessage, property } from '../message';
import { ScimError } from '../scim-error';
import type { ToleranceUse } from '../tolerances';
import { maxOperations } from './bulk-limits';

export interface BulkRequest {
  /** Infinite where the client does not say. */
  failOnErrors: number;
  /** Unread: what is wrong with one of them is its own result. */
  operations: readonly JsonValue[];
}

const methods = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

export interface BulkOperation {
  method: (typeof methods)[number];
  /** Relative to the base URL, with a leading slash and without a query. */
  path: string;
  bulkId: string | null;
  /** Entity tag that the resource must have. */
  version: string | null;
  data: JsonObject | null;
}

/** Counts before it looks at any operation. @throws ScimError 413, invalidSyntax, invalidValue */
export function readBulkRequest(body: unknown, tolerances: ToleranceUse): BulkRequest {
  if (!isJsonObject(body)) {
    throw new ScimError(
      'invalidSyntax',
      'The body must be a BulkRequest message: a JSON object with “Operations”.',
    );
  }
  const operations = property(body, 'Operations');
  if (!Array.isArray(operations)) {
    throw new ScimError(
      'invalidSyntax',
      `“Operations” must be a list of operations, but ${describeValue(operations)} came.`,
    );
  }
  if (operations.length > maxOperations) {
    throw new ScimError(
      413,
      `The request has ${operations.length} operations, which exceeds maxOperations (${maxOperations}).`,
    );
  }
  checkMessage(body, messageUrns.bulkRequest, tolerances);
  return { failOnErrors: readFailOnErrors(property(body, 'failOnErrors')), operations };
}

/** RFC 7644 section 3.7 names no minimum: no error at all is accepted, so that the first one ends it, as with 1. */
function readFailOnErrors(raw: JsonValue | undefined): number {
  if (raw === undefined || raw === null) return Number.POSITIVE_INFINITY;
  if (typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0) return Math.max(1, raw);
  throw new ScimError(
    'invalidValue',
    `“failOnErrors” must be a whole number from 0, but ${describeValue(raw)} came.`,
    { attributePath: 'failOnErrors' },
  );
}

/** @throws ScimError invalidSyntax, invalidValue */
export function readBulkOperation(raw: JsonValue): BulkOperation {
  if (!isJsonObject(raw)) {
    throw new ScimError(
      'invalidSyntax',
      `An operation must be an object with “method” and “path”, but ${describeValue(raw)} came.`,
    );
  }
  const method = methodIn(raw);
  const bulkId = textIn(raw, 'bulkId');
  if (method === 'POST' && bulkId === null) {
    throw new ScimError('invalidValue', 'A POST operation needs a “bulkId”, but it has none.');
  }
  return { method, bulkId, path: pathIn(raw), version: textIn(raw, 'version'), data: dataIn(raw, method) };
}

function methodIn(raw: JsonObject): BulkOperation['method'] {
  const value = property(raw, 'method');
  const method = methods.find((one) => one === value);
  if (method !== undefined) return method;
  throw new ScimError(
    'invalidValue',
    `“method” must be POST, PUT, PATCH or DELETE, but ${describeValue(value)} came.`,
  );
}

function pathIn(raw: JsonObject): string {
  const path = textIn(raw, 'path');
  if (path?.startsWith('/')) return path.split('?', 1)[0] ?? path;
  const came = path === null ? 'nothing' : describeValue(path);
  throw new ScimError(
    'invalidValue',
    `“path” must be relative to the base URL, as “/Users” is, but ${came} came.`,
  );
}

function dataIn(raw: JsonObject, method: BulkOperation['method']): JsonObject | null {
  if (method === 'DELETE') return null;
  const data = property(raw, 'data');
  if (isJsonObject(data)) return data;
  throw new ScimError(
    'invalidSyntax',
    `“data” of a ${method} operation must be an object, but ${describeValue(data)} came.`,
  );
}

/** @throws ScimError invalidValue for anything but text; null for what is absent or empty */
export function textIn(raw: JsonObject, name: string): string | null {
  const value = property(raw, name);
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value;
  throw new ScimError('invalidValue', `“${name}” must be text, but ${describeValue(value)} came.`);
}
