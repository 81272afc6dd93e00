/** Values of attributes without sub-attributes, by type (RFC 7643 section 2.3). */

import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import type { AttributeType } from '../../../../shared/scim/schemas/attribute-definition';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { isSecretName } from '../../../../shared/scim/secret-names';
import { inRichText } from '../../describe-value';
import { ScimError } from '../../scim-error';
import type { ToleranceId } from '../../tolerances';
import { instantOf } from './date-time';
import { invalidValue } from './invalid-value';
import type { RulesContext } from './rules-context';
import { isBase64, isBase64Variant, isUriReference } from './text-forms';

type Reader = (attribute: ResolvedAttribute, raw: JsonValue, context: RulesContext) => JsonValue;

const readers: Readonly<Record<Exclude<AttributeType, 'complex'>, Reader>> = {
  string: readText,
  reference: readReference,
  boolean: readBoolean,
  integer: (attribute, raw, context) =>
    readNumber(attribute, raw, context, 'a whole number', Number.isInteger),
  decimal: (attribute, raw, context) => readNumber(attribute, raw, context, 'a number', Number.isFinite),
  dateTime: readDateTime,
  binary: readBinary,
};

/** @throws ScimError invalidValue naming the attribute, what came and what was expected */
export function readSimpleValue(
  attribute: ResolvedAttribute,
  raw: JsonValue,
  context: RulesContext,
): JsonValue {
  if (!attribute.declared) return readUndeclared(attribute, raw, context);
  const { type } = attribute.definition;
  if (type === 'complex') throw invalidValue(attribute, 'an object', raw);
  return readers[type](attribute, raw, context);
}

function readText(attribute: ResolvedAttribute, raw: JsonValue, { tolerances }: RulesContext): JsonValue {
  if (raw === '') tolerances.tolerate('empty-string', { attributePath: attribute.path });
  if (typeof raw === 'string') return raw;
  if (typeof raw !== 'number' && typeof raw !== 'boolean') throw invalidValue(attribute, 'text', raw);
  tolerances.tolerate('number-for-text', {
    attributePath: attribute.path,
    detail: () => `${inRichText(attribute.path)} came as the ${typeof raw} ${inRichText(String(raw))}.`,
    refusal: () => invalidValue(attribute, 'text in quotes', raw),
  });
  return String(raw);
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** `true` or `false` for such text in any case, else undefined. */
export function booleanOfText(raw: JsonValue): boolean | undefined {
  return typeof raw === 'string' ? booleans.get(raw.trim().toLowerCase()) : undefined;
}

function readBoolean(attribute: ResolvedAttribute, raw: JsonValue, { tolerances }: RulesContext): JsonValue {
  if (typeof raw === 'boolean') return raw;
  const value = booleanOfText(raw);
  if (value === undefined) throw invalidValue(attribute, 'true or false', raw);
  tolerances.tolerate('string-boolean', {
    attributePath: attribute.path,
    came: String(raw).trim(),
    detail: () => `${inRichText(attribute.path)} came as the text ${inRichText(String(raw))}.`,
    refusal: () => invalidValue(attribute, 'true or false without quotes', raw),
  });
  return value;
}

function readNumber(
  attribute: ResolvedAttribute,
  raw: JsonValue,
  { tolerances }: RulesContext,
  expected: string,
  fits: (value: number) => boolean,
): JsonValue {
  if (typeof raw === 'number' && fits(raw)) return raw;
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : Number.NaN;
  if (!fits(value)) throw invalidValue(attribute, expected, raw);
  tolerances.tolerate('string-number', {
    attributePath: attribute.path,
    detail: () => `${inRichText(attribute.path)} came as the text ${inRichText(String(raw))}.`,
    refusal: () => invalidValue(attribute, `${expected} without quotes`, raw),
  });
  return value;
}

function readReference(attribute: ResolvedAttribute, raw: JsonValue, context: RulesContext): JsonValue {
  const text = readText(attribute, raw, context);
  if (typeof text === 'string' && !isUriReference(text))
    tolerateForm('not-a-uri', attribute, raw, 'a URI', context);
  return text;
}

function readDateTime(attribute: ResolvedAttribute, raw: JsonValue, context: RulesContext): JsonValue {
  const expected = 'a date and time like 2026-01-31T09:30:00Z';
  if (typeof raw !== 'string' || instantOf(raw) === null) throw invalidValue(attribute, expected, raw);
  const text = raw.toUpperCase();
  if (text !== raw) tolerateForm('small-letters-in-date-time', attribute, raw, expected, context);
  return text;
}

function readBinary(attribute: ResolvedAttribute, raw: JsonValue, context: RulesContext): JsonValue {
  if (typeof raw !== 'string' || !isBase64Variant(raw)) throw invalidValue(attribute, 'base64 text', raw);
  if (!isBase64(raw)) tolerateForm('base64-variant', attribute, raw, 'base64 text', context);
  return raw;
}

function tolerateForm(
  id: ToleranceId,
  attribute: ResolvedAttribute,
  raw: JsonValue,
  expected: string,
  { tolerances }: RulesContext,
): void {
  tolerances.tolerate(id, {
    attributePath: attribute.path,
    refusal: () => invalidValue(attribute, expected, raw),
  });
}

/** Values of undeclared attributes nest at most this deep; a deeper one is an attack on the code that reads it. */
const deepest = 16;

/** @throws ScimError invalidSyntax where the value nests too deep or holds a name that could reach a prototype */
function readUndeclared(
  attribute: ResolvedAttribute,
  raw: JsonValue,
  { tolerances }: RulesContext,
): JsonValue {
  requireHarmless(attribute, raw, 0);
  const kept = withoutSecrets(raw);
  if (kept !== raw) tolerances.tolerate('password-not-stored', { attributePath: attribute.path });
  return kept;
}

/** What is not stored can't leak. A value that holds no secret by name stays the same object. */
function withoutSecrets(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const elements = value.map(withoutSecrets);
    return elements.some((element, index) => element !== value[index]) ? elements : value;
  }
  const names = Object.keys(value);
  const kept: JsonObject = {};
  let isSame = true;
  for (const name of names) {
    const inner = value[name];
    if (inner === undefined || isSecretName(name)) {
      isSame = false;
      continue;
    }
    kept[name] = withoutSecrets(inner);
    isSame &&= kept[name] === inner;
  }
  return isSame ? value : kept;
}

function requireHarmless(attribute: ResolvedAttribute, value: JsonValue, depth: number): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new ScimError(
      'invalidValue',
      `“${attribute.path}” holds a number that is too large to be stored.`,
      {
        attributePath: attribute.path,
      },
    );
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth >= deepest) {
    throw new ScimError('invalidSyntax', `The value of “${attribute.path}” nests more than ${deepest} deep.`);
  }
  if (Object.hasOwn(value, '__proto__')) {
    throw new ScimError(
      'invalidSyntax',
      `“${attribute.path}” holds “__proto__”, which is no attribute name.`,
    );
  }
  for (const inner of Object.values(value)) requireHarmless(attribute, inner, depth + 1);
}
