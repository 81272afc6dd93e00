/**
 * One value from the wire, checked against its attribute and made ready to be stored. Unassigned (null, an empty list,
 * an object without values; RFC 7643 section 2.5) is `undefined`.
 */
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';
import { enterpriseUserUrn } from '../../../shared/scim/schemas/enterprise-user';
import { type ResolvedAttribute, undeclaredAttribute } from '../../../shared/scim/schemas/schema-registry';
import { isSecretName } from '../../journal/secret-names';
import { inRichText, shorten } from '../describe-value';
import { isJsonObject, sameJson } from '../json-object';
import { ScimError } from '../scim-error';
import { invalidValue, namedTwice } from './invalid-value';
import { readSimpleValue } from './read-simple-value';
import { readValues } from './read-values';
import type { RulesContext } from './rules-context';

/** @throws ScimError invalidValue */
export function readValue(
  attribute: ResolvedAttribute,
  raw: JsonValue,
  context: RulesContext,
): JsonValue | undefined {
  if (raw === null) return undefined;
  if (attribute.definition.multiValued) return readValues(attribute, raw, context);
  const only = Array.isArray(raw) && attribute.declared ? onlyElement(attribute, raw, context) : raw;
  return only === null ? undefined : readElement(attribute, only, context);
}

/** A value of a single-valued attribute, or one of the values of a multi-valued one. */
export function readElement(
  attribute: ResolvedAttribute,
  raw: JsonValue,
  context: RulesContext,
): JsonValue | undefined {
  if (raw === '' && isEmptyText(attribute)) return noteEmptyText(attribute, context);
  if (attribute.definition.type !== 'complex') {
    return raw === '-' && clears(attribute, context) ? undefined : readSimpleValue(attribute, raw, context);
  }
  const entries = readSubAttributes(attribute, wholeInValue(attribute, raw, context), context);
  const object: JsonObject = {};
  for (const { attribute: sub, value } of entries) {
    if (value !== undefined) object[sub.definition.name] = value;
  }
  if (isHollow(object) && entries.some(({ isCleared }) => isCleared)) return undefined;
  return Object.keys(object).length === 0 ? undefined : object;
}

/** What is left of a value whose content was cleared: it tells of nothing any more. */
export function isHollow(value: JsonObject): boolean {
  return Object.keys(value).every((name) => name === 'type' || name === 'primary');
}

/** Types of which empty text is no value: templates send it where they have nothing to send. */
const withoutText: ReadonlySet<string> = new Set(['boolean', 'integer', 'decimal', 'dateTime', 'complex']);

function isEmptyText(attribute: ResolvedAttribute): boolean {
  if (attribute.path === managerId) return true;
  return attribute.declared && withoutText.has(attribute.definition.type) && !isManager(attribute);
}

/** @throws ScimError invalidValue where that is switched off */
export function noteEmptyText(attribute: ResolvedAttribute, { tolerances }: RulesContext): undefined {
  tolerances.tolerate('empty-text-as-absent', {
    attributePath: attribute.path,
    refusal: () => invalidValue(attribute, `a value of type ${attribute.definition.type}`, ''),
  });
}

/** What is required can't be cleared. */
function clears({ definition, path }: ResolvedAttribute, { tolerances }: RulesContext): boolean {
  if (definition.required || !tolerances.isOn('dash-clears')) return false;
  tolerances.tolerate('dash-clears', { attributePath: path });
  return true;
}

function onlyElement(
  attribute: ResolvedAttribute,
  raw: JsonValue[],
  { tolerances }: RulesContext,
): JsonValue {
  const [only = null] = raw;
  if (raw.length > 1) throw invalidValue(attribute, 'one value', raw);
  tolerances.tolerate('list-for-single-value', {
    attributePath: attribute.path,
    refusal: () => invalidValue(attribute, 'one value, not a list', raw),
  });
  return only;
}

export interface SubAttributeValue {
  attribute: ResolvedAttribute;
  /** Undefined where the client unassigns it. */
  value: JsonValue | undefined;
  /** By the dash that both sides have agreed upon. */
  isCleared?: boolean;
}

/**
 * The sub-attributes that a value of a complex attribute asserts. Read-only ones are left out of account
 * (RFC 7644 section 3.5.1), bare text is read as `value` by tolerance.
 */
export function readSubAttributes(
  attribute: ResolvedAttribute,
  raw: JsonValue,
  context: RulesContext,
): SubAttributeValue[] {
  const object = asObject(attribute, raw, context);
  requireFewNames(object);
  const entries: SubAttributeValue[] = [];
  for (const [name, value] of Object.entries(object)) {
    const sub = subAttributeOf(attribute, name, value, context);
    if (!sub.declared && isSecretName(name)) {
      context.tolerances.tolerate('password-not-stored', { attributePath: sub.path });
      addEntry(entries, { attribute: sub, value: undefined });
    } else if (sub.definition.mutability !== 'readOnly') {
      addEntry(entries, readEntry(sub, value, context));
    } else if (value !== null && context.replacing !== true) {
      context.tolerances.tolerate('read-only-ignored', { attributePath: sub.path });
    }
  }
  return entries;
}

export function readEntry(
  attribute: ResolvedAttribute,
  raw: JsonValue,
  context: RulesContext,
): SubAttributeValue {
  const value = readValue(attribute, raw, context);
  return value === undefined && raw === '-' ? { attribute, value, isCleared: true } : { attribute, value };
}

/** @throws ScimError invalidValue where the same one came with another value */
function addEntry(entries: SubAttributeValue[], entry: SubAttributeValue): void {
  const { attribute, value } = entry;
  const known = attribute.declared ? entries.find((one) => one.attribute === attribute) : undefined;
  if (known === undefined) entries.push(entry);
  else if (!sameJson(known.value, value)) throw namedTwice(attribute.path);
}

function subAttributeOf(
  parent: ResolvedAttribute,
  name: string,
  value: JsonValue,
  context: RulesContext,
): ResolvedAttribute {
  return (
    parent.subAttributes.get(name.toLowerCase()) ??
    subAttributeOfScim1(parent, name, context) ??
    undeclaredSubAttribute(parent, name, value, context.tolerances)
  );
}

/** What is meant by `managerId`, the name that SCIM 1.1 has for the `value` of a manager. */
export function subAttributeOfScim1(
  parent: ResolvedAttribute,
  name: string,
  { tolerances }: RulesContext,
): ResolvedAttribute | undefined {
  if (name.toLowerCase() !== 'managerid' || !isManager(parent)) return undefined;
  tolerances.tolerate('manager-id', { attributePath: parent.path });
  return parent.subAttributes.get('value');
}

function undeclaredSubAttribute(
  parent: ResolvedAttribute,
  name: string,
  value: JsonValue,
  tolerances: RulesContext['tolerances'],
): ResolvedAttribute {
  requireName(name);
  const multiValued = Array.isArray(value);
  const sub = undeclaredAttribute(name, { extension: parent.extension, parent, multiValued, complex: false });
  if (parent.declared) noteUndeclared(sub, tolerances);
  return sub;
}

/** @throws ScimError invalidSyntax for a name that could reach a prototype */
export function requireName(name: string): void {
  if (name !== '' && name !== '__proto__') return;
  throw new ScimError('invalidSyntax', `“${name}” is no attribute name.`);
}

/** An object has at most this many names; schemas need a few dozen, and some rules walk through them for each name. */
const mostNames = 1_000;

/** @throws ScimError tooMany */
export function requireFewNames(object: JsonObject): void {
  const names = Object.keys(object).length;
  if (names <= mostNames) return;
  throw new ScimError('tooMany', `An object holds ${names} attributes; at most ${mostNames} are possible.`);
}

/** Reports an attribute that is kept although no schema declares it; a secret is not, which is told then. @throws ScimError where that is switched off */
export function noteUndeclared(
  attribute: ResolvedAttribute,
  tolerances: RulesContext['tolerances'],
  refusedAs: 'invalidSyntax' | 'invalidPath' = 'invalidSyntax',
): void {
  if (isSecretName(attribute.definition.name) && tolerances.isOn('unknown-attribute-kept')) return;
  tolerances.tolerate('unknown-attribute-kept', {
    attributePath: attribute.path,
    refusal: () => {
      const detail = `No schema of this resource type declares an attribute “${shorten(attribute.path)}”.`;
      return new ScimError(refusedAs, detail, { attributePath: attribute.path });
    },
  });
}

function asObject(attribute: ResolvedAttribute, raw: JsonValue, context: RulesContext): JsonObject {
  if (isJsonObject(raw)) return raw;
  if (typeof raw === 'number' && isManager(attribute)) return bareValue(attribute, raw, context);
  if (typeof raw !== 'string') throw invalidValue(attribute, 'an object with sub-attributes', raw);
  const inside = raw.trimStart().startsWith('{') ? jsonInText(attribute, raw, context) : undefined;
  return isJsonObject(inside) ? inside : bareValue(attribute, raw, context);
}

/**
 * Microsoft Entra puts a whole app role, as JSON text, where only its `value` belongs. The RFC allows any text there, so
 * nothing is refused where the tolerance is off: the text is taken as it came.
 */
function wholeInValue(attribute: ResolvedAttribute, raw: JsonValue, context: RulesContext): JsonValue {
  if (!isJsonObject(raw) || typeof raw.value !== 'string' || !raw.value.startsWith('{')) return raw;
  if (Object.keys(raw).length > 1 || !context.tolerances.isOn('json-in-text')) return raw;
  const inside = parseJson(raw.value);
  if (!isJsonObject(inside) || !Object.hasOwn(inside, 'value')) return raw;
  context.tolerances.tolerate('json-in-text', { attributePath: attribute.path });
  return inside;
}

/** The JSON that a text holds, or undefined where it holds none. */
export function jsonInText(
  attribute: ResolvedAttribute,
  raw: string,
  { tolerances }: RulesContext,
): JsonValue | undefined {
  const parsed = parseJson(raw);
  if (parsed === undefined) return undefined;
  tolerances.tolerate('json-in-text', {
    attributePath: attribute.path,
    refusal: () => invalidValue(attribute, 'an object, not text that holds one', raw),
  });
  return parsed;
}

/** In characters: hundreds of app roles. A megabyte of brackets would keep the parser busy for a tenth of a second. */
const longestJson = 64 * 1024;

function parseJson(text: string): JsonValue | undefined {
  if (text.length > longestJson) return undefined;
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function bareValue(
  attribute: ResolvedAttribute,
  raw: string | number,
  { tolerances }: RulesContext,
): JsonObject {
  const value = attribute.subAttributes.get('value');
  if (value === undefined) throw invalidValue(attribute, 'an object with sub-attributes', raw);
  tolerances.tolerate(isManager(attribute) ? 'plain-string-manager' : 'plain-value', {
    attributePath: attribute.path,
    detail: () =>
      `${inRichText(attribute.path)} came as the ${typeof raw === 'number' ? 'number' : 'text'} ${inRichText(String(raw))}.`,
    refusal: () => invalidValue(attribute, 'an object with “value”', raw),
  });
  return raw === '' ? {} : { value: raw };
}

const manager = `${enterpriseUserUrn}:manager`;
const managerId = `${manager}.value`;

function isManager(attribute: ResolvedAttribute): boolean {
  return attribute.path === manager;
}
