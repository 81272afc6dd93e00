/** A PatchOp message (RFC 7644 section 3.5.2), read into operations. */

import type { PatchPath } from '../../../../shared/scim/filter/filter';
import { FilterSyntaxError } from '../../../../shared/scim/filter/lexer';
import { parsePatchPath } from '../../../../shared/scim/filter/parser';
import { isJsonObject } from '../../../../shared/scim/json';
import { messageUrns } from '../../../../shared/scim/messages';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import { describeValue, inRichText, shorten } from '../../describe-value';
import { checkMessage, property } from '../../message';
import { tolerateExtension } from '../../query/filter/compile-filter';
import { ScimError } from '../../scim-error';
import { mostOperations } from './patch-limits';
import type { PatchContext, PatchOperation } from './patch-operation';
import { isScim1Members, readScim1Members } from './scim1-members';

/** @throws ScimError invalidSyntax, invalidPath, invalidFilter, invalidValue, noTarget, tooMany */
export function readPatch(body: unknown, context: PatchContext): PatchOperation[] {
  if (!isJsonObject(body)) {
    throw new ScimError(
      'invalidSyntax',
      'The body must be a PatchOp message: a JSON object with “Operations”.',
    );
  }
  if (isScim1Members(body, context)) return readScim1Members(body, context);
  checkMessage(body, messageUrns.patchOp, context.tolerances);
  return operationsIn(body, context).map((raw, index) => readOperation(raw, index + 1, context));
}

function operationsIn(body: JsonObject, { tolerances }: PatchContext): JsonValue[] {
  const raw = property(body, 'Operations');
  if (isJsonObject(raw)) {
    tolerances.tolerate('single-object-for-multi-valued', { attributePath: 'Operations' });
    return [raw];
  }
  if (!Array.isArray(raw) || raw.length === 0) {
    const came = Array.isArray(raw) ? 'an empty list' : describeValue(raw);
    throw new ScimError(
      'invalidSyntax',
      `“Operations” must be a list of one or more operations, but ${came} came.`,
    );
  }
  if (raw.length > mostOperations) {
    throw new ScimError(
      'tooMany',
      `The message has ${raw.length} operations; at most ${mostOperations} are possible.`,
    );
  }
  return raw;
}

function readOperation(raw: JsonValue, number: number, context: PatchContext): PatchOperation {
  if (!isJsonObject(raw)) {
    throw new ScimError(
      'invalidSyntax',
      `Operation ${number} must be an object with “op”, but ${describeValue(raw)} came.`,
    );
  }
  const op = readOp(property(raw, 'op'), number, context);
  const path = readPath(property(raw, 'path'), number, context);
  if (op === 'remove' && path === null) {
    throw new ScimError(
      'noTarget',
      `Operation ${number} is a remove without “path”, so nothing says what to remove.`,
    );
  }
  const value = property(raw, 'value');
  if (op !== 'remove' && value === undefined) {
    throw new ScimError('invalidValue', `Operation ${number} (${op}) has no “value”.`);
  }
  return { op, path, number, ...(value === undefined ? {} : { value }) };
}

function readOp(
  raw: JsonValue | undefined,
  number: number,
  { tolerances }: PatchContext,
): PatchOperation['op'] {
  const op = typeof raw === 'string' ? raw.toLowerCase() : '';
  if (op !== 'add' && op !== 'replace' && op !== 'remove') throw unknownOp(raw, number);
  if (op !== raw) {
    tolerances.tolerate('capitalised-op', {
      came: String(raw),
      detail: () => `${inRichText(String(raw))} came as \`op\`.`,
      refusal: () => unknownOp(raw, number),
    });
  }
  return op;
}

function unknownOp(raw: JsonValue | undefined, number: number): ScimError {
  return new ScimError(
    'invalidSyntax',
    `“op” of operation ${number} must be add, replace or remove, but ${describeValue(raw)} came.`,
  );
}

function readPath(raw: JsonValue | undefined, number: number, context: PatchContext): PatchPath | null {
  if (raw === undefined || raw === null) return null;
  if (typeof raw !== 'string') {
    throw new ScimError(
      'invalidPath',
      `“path” of operation ${number} must be text, but ${describeValue(raw)} came.`,
    );
  }
  try {
    return parsePatchPath(raw, {
      onExtension: (extension, came) => tolerateExtension(extension, context.tolerances, came),
    });
  } catch (error) {
    if (!(error instanceof FilterSyntaxError)) throw error;
    throw unreadablePath(raw, number, error);
  }
}

/** RFC 7644 Table 9: `invalidFilter` is for the filter inside a path too. */
function unreadablePath(raw: string, number: number, error: FilterSyntaxError): ScimError {
  const { position } = error;
  const [opening, closing] = [raw.indexOf('['), raw.lastIndexOf(']')];
  const isBehind = closing > opening && position > closing;
  const code = opening >= 0 && position > opening && !isBehind ? 'invalidFilter' : 'invalidPath';
  const detail = `The path “${shorten(raw)}” of operation ${number} can’t be read at position ${position + 1}: ${error.message}.`;
  return new ScimError(code, detail, { cause: error });
}
