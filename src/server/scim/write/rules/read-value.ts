/**
 * One value from the wire, checked against its attribute and made ready to be stored. Unassigned (null, an empty list,
 * an object without values; RFC 7643 section 2.5) is `undefined`.
 */

import { sameJson } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import { type ResolvedAttribute, undeclaredAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { isSecretName } from '../../../../shared/scim/secret-names';
import { inRichText, shorten } from '../../describe-value';
import { ScimError } from '../../scim-error';
import { attributeMeant } from './attribute-meant';
import {
  asObject,
  isManager,
  jsonInText,
  managerId,
  noteEmptyText,
  requireFewNames,
  wholeInValue,
} from './complex-forms';
import { invalidValue, namedTwice } from './invalid-value';
import { lastOfType } from './last-of-type';
import { onePrimary } from './one-primary';
import { readSimpleValue } from './read-simple-value';
import type { RulesContext } from './rules-context';
import { mergeValues, requireFewNamesInAll, requireFewValues } from './value-list';
import { withoutWrapping } from './wrapped-value';

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

/** The values of a multi-valued attribute (RFC 7643 section 2.4). @throws ScimError invalidValue, tooMany */
export function readValues(
  attribute: ResolvedAttribute,
  raw: JsonValue,
  context: RulesContext,
): JsonValue[] | undefined {
  const list = asList(attribute, raw, context);
  requireFewValues(attribute, list);
  requireFewNamesInAll(attribute, list);
  const values: JsonValue[] = [];
  for (const element of list) {
    const value = element === null ? undefined : readElement(attribute, element, context);
    if (value !== undefined) values.push(value);
  }
  if (!attribute.declared) return values.length === 0 ? undefined : values;
  const distinct = mergeValues(attribute, [], values);
  if (distinct.length < values.length) {
    context.tolerances.tolerate('duplicate-value', { attributePath: attribute.path });
  }
  if (distinct.length === 0) return undefined;
  const kept = lastOfType(attribute, distinct, context);
  return onePrimary(attribute, kept, kept, context);
}

function asList(attribute: ResolvedAttribute, raw: JsonValue, context: RulesContext): JsonValue[] {
  if (Array.isArray(raw)) return raw;
  const inside =
    typeof raw === 'string' && /^\s*[[{]/.test(raw) ? jsonInText(attribute, raw, context) : undefined;
  if (inside !== undefined) return Array.isArray(inside) ? inside : [inside];
  if (raw === '' && attribute.declared && attribute.definition.type === 'complex') {
    noteEmptyText(attribute, context);
    return [];
  }
  context.tolerances.tolerate('single-object-for-multi-valued', {
    attributePath: attribute.path,
    refusal: () => invalidValue(attribute, 'a list', raw),
  });
  return [raw];
}

/** A value of a single-valued attribute, or one of the values of a multi-valued one. */
export function readElement(
  attribute: ResolvedAttribute,
  came: JsonValue,
  context: RulesContext,
): JsonValue | undefined {
  const raw = withoutWrapping(attribute, came, context);
  if (raw === null) return undefined;
  if (raw === '' && isEmptyText(attribute)) return noteEmptyText(attribute, context);
  if (attribute.definition.type !== 'complex') {
    return raw === '-' && clears(attribute, context) ? undefined : readSimpleValue(attribute, raw, context);
  }
  const entries = readSubAttributes(attribute, wholeInValue(attribute, raw, context), context);
  const object: JsonObject = {};
  for (const { attribute: sub, value } of entries) {
    if (value !== undefined) object[sub.definition.name] = value;
  }
  if (Object.keys(object).length === 0) return undefined;
  const emptied = entries.filter(
    ({ attribute: sub, value }) => value === undefined && !isLabel(sub.definition.name),
  );
  if (emptied.length === 0 || !attribute.declared || !isHollow(object)) return object;
  if (emptied.some(({ isCleared }) => !isCleared))
    context.tolerances.tolerate('null-means-absent', { attributePath: attribute.path });
  return undefined;
}

/** What is left of a value whose content was cleared: it describes nothing any more. */
export function isHollow(value: JsonObject): boolean {
  return Object.keys(value).every(isLabel);
}

function isLabel(name: string): boolean {
  return name === 'type' || name === 'primary';
}

/** Types of which empty text is no value: templates send it where they have nothing to send. */
const withoutText: ReadonlySet<string> = new Set(['boolean', 'integer', 'decimal', 'dateTime', 'complex']);

function isEmptyText(attribute: ResolvedAttribute): boolean {
  if (attribute.path === managerId) return true;
  return attribute.declared && withoutText.has(attribute.definition.type) && !isManager(attribute);
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
    undeclaredSubAttribute(parent, name, value, context)
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
  context: RulesContext,
): ResolvedAttribute {
  requireName(name);
  const multiValued = Array.isArray(value);
  const sub = undeclaredAttribute(name, { extension: parent.extension, parent, multiValued, complex: false });
  if (parent.declared) noteUndeclared(sub, context);
  return sub;
}

/** @throws ScimError invalidSyntax for a name that could reach a prototype */
export function requireName(name: string): void {
  if (name !== '' && name !== '__proto__') return;
  throw new ScimError('invalidSyntax', `“${name}” is no attribute name.`);
}

/** Reports an attribute that is stored although no schema declares it; a secret is not stored, and reported as such. @throws ScimError where that is switched off */
export function noteUndeclared(
  attribute: ResolvedAttribute,
  { type, tolerances }: Pick<RulesContext, 'type' | 'tolerances'>,
  refusedAs: 'invalidSyntax' | 'invalidPath' = 'invalidSyntax',
): void {
  if (isSecretName(attribute.definition.name) && tolerances.isOn('unknown-attribute-kept')) return;
  tolerances.tolerate('unknown-attribute-kept', {
    attributePath: attribute.path,
    lost: () => valueThatIsLost(attribute, type),
    refusal: () => {
      const detail = `No schema of this resource type declares an attribute “${shorten(attribute.path)}”.`;
      return new ScimError(refusedAs, detail, { attributePath: attribute.path });
    },
  });
}

/** What was meant for an attribute that the platform reads does not get there. */
function valueThatIsLost(attribute: ResolvedAttribute, type: RulesContext['type']): string | null {
  const meant = attributeMeant(attribute, type);
  return meant === null
    ? null
    : `${inRichText(attribute.path)} came, where ${inRichText(meant)} is probably meant.`;
}
