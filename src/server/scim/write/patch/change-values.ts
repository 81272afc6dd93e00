/** Changes of multi-valued attributes (RFC 7644 sections 3.5.2.1 to 3.5.2.3). */

import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import { isRequiredOfClients, type ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { compileValueFilter } from '../../query/filter/compile-filter';
import { ScimError } from '../../scim-error';
import { keepImmutables, keepImmutablesOfList } from '../rules/keep-immutables';
import { lastOfType } from '../rules/last-of-type';
import { onePrimary } from '../rules/one-primary';
import {
  isHollow,
  readElement,
  readEntry,
  readSubAttributes,
  readValues,
  type SubAttributeValue,
} from '../rules/read-value';
import type { RulesContext } from '../rules/rules-context';
import { mergeValues, requireFewValues, uniteSame } from '../rules/value-list';
import { type AttributeOperation, type OperationTarget, requireValue } from './attribute-operation';
import { createFromFilter } from './create-from-filter';
import { removeListed } from './remove-listed';
import { setSubAttributes } from './sub-attribute';

type Values = readonly JsonValue[];

export function changeValues(
  before: JsonValue | undefined,
  change: AttributeOperation,
  context: RulesContext,
): JsonValue[] | undefined {
  const { attribute, filter, subAttribute } = change.target;
  const current = Array.isArray(before) ? before : before === undefined ? [] : [before];
  const after =
    filter === null && subAttribute === null
      ? changeList(current, change, context)
      : changeSelected(current, change, context);
  requireFewValues(attribute, after);
  const kept = lastOfType(attribute, after, context);
  return kept.length === 0 ? undefined : kept;
}

function changeList(
  current: Values,
  { op, target, raw }: AttributeOperation,
  context: RulesContext,
): JsonValue[] {
  const { attribute } = target;
  if (op === 'remove')
    return raw === undefined || raw === null ? [] : removeListed(current, attribute, raw, context);
  const value = requireValue(raw, target);
  if (op === 'replace') {
    const values = (value === null ? undefined : readValues(attribute, value, context)) ?? [];
    return keepImmutablesOfList(attribute, current, values);
  }
  return addValues(current, attribute, readAdded(attribute, value, context), context);
}

function readAdded(attribute: ResolvedAttribute, value: JsonValue, context: RulesContext): JsonValue[] {
  const list = standsAlone(attribute, value) ? [value] : value;
  return (value === null ? undefined : readValues(attribute, list, context)) ?? [];
}

/** An added value may stand alone, an object or a quoted value (RFC 7644 section 3.5.2.1); text may hold a list, too. */
function standsAlone({ definition }: ResolvedAttribute, value: JsonValue): boolean {
  if (isJsonObject(value)) return true;
  if (definition.type === 'complex' || Array.isArray(value)) return false;
  return typeof value !== 'string' || !/^\s*[[{]/.test(value);
}

function addValues(
  current: Values,
  attribute: ResolvedAttribute,
  added: JsonValue[],
  context: RulesContext,
): JsonValue[] {
  const merged = mergeValues(attribute, current, added);
  const after = merged.map((value, place) =>
    value === current[place] ? value : keepImmutables(attribute, current[place], value),
  );
  const written = after.filter((value) => !current.includes(value));
  return onePrimary(attribute, after, written, context);
}

function changeSelected(current: Values, change: AttributeOperation, context: RulesContext): JsonValue[] {
  const { attribute, filter } = change.target;
  const selects = filter === null ? () => true : compileValueFilter(filter, attribute, context.tolerances);
  const after: JsonValue[] = [];
  const written: JsonValue[] = [];
  let matches = 0;
  for (const value of current) {
    const selected = selects(value);
    const changed = selected ? changeOne(value, change, context) : value;
    if (selected) matches += 1;
    if (changed === undefined) continue;
    after.push(changed);
    if (selected) written.push(changed);
  }
  if (matches === 0) return change.op === 'remove' ? after : createMissing(after, change, context);
  const one = onePrimary(attribute, after, written, context);
  return attribute.declared ? uniteSame(attribute, one, context) : one;
}

/** One selected value after the change; undefined when it goes. */
function changeOne(
  value: JsonValue,
  change: AttributeOperation,
  context: RulesContext,
): JsonValue | undefined {
  const { op, target, raw } = change;
  const { attribute, subAttribute } = target;
  if (subAttribute !== null) {
    const entry =
      op === 'remove'
        ? { attribute: subAttribute, value: undefined }
        : readEntry(subAttribute, requireValue(raw, target), context);
    const after = setSubAttributes(value, [entry]);
    return isShell(value, after, entry) ? undefined : after;
  }
  if (op === 'remove' || raw === null) return undefined;
  const given = onlyOne(requireValue(raw, target), target);
  if (op === 'replace' || attribute.definition.type !== 'complex') {
    const fresh = replaceOne(given, target, context);
    return fresh === undefined ? undefined : keepImmutables(attribute, value, fresh);
  }
  const entries = readSubAttributes(attribute, given, context);
  return entries.length === 0 ? value : setSubAttributes(value, entries);
}

/** True for what is left of a value, such as `{"type":"work"}`, once the last that it said was taken away. */
function isShell(
  before: JsonValue,
  after: JsonObject | undefined,
  { attribute, value }: SubAttributeValue,
): boolean {
  if (value !== undefined || after === undefined || !attribute.declared || isRequiredOfClients(attribute))
    return false;
  return isHollow(after) && !(isJsonObject(before) && isHollow(before));
}

/**
 * The record is replaced as a whole (RFC 7644 section 3.5.2.3). What the filter fixes and the value leaves out stays, so
 * that `emails[type eq "work"]` still finds what it has just written.
 */
function replaceOne(given: JsonValue, target: OperationTarget, context: RulesContext): JsonValue | undefined {
  const element = readElement(target.attribute, given, context);
  const fixed = createFromFilter(target, context);
  return isJsonObject(element) && fixed !== null ? { ...fixed, ...element } : element;
}

function onlyOne(raw: JsonValue, { attribute }: OperationTarget): JsonValue {
  if (!Array.isArray(raw)) return raw;
  const [only] = raw;
  if (only !== undefined && raw.length === 1) return only;
  throw new ScimError(
    'invalidValue',
    `The filter selects single values of “${attribute.path}”, so that one value is expected, not a list of ${raw.length}.`,
    { attributePath: attribute.path },
  );
}

function createMissing(current: Values, change: AttributeOperation, context: RulesContext): JsonValue[] {
  const { op, target, raw } = change;
  const { attribute, filter, subAttribute } = target;
  const value = requireValue(raw, target);
  const fixed = createFromFilter(target, context);
  if (fixed === null) throw noTarget(attribute);
  const entry = subAttribute === null || value === null ? null : readEntry(subAttribute, value, context);
  if (entry?.isCleared) return [...current];
  if (filter !== null && op === 'replace') {
    context.tolerances.tolerate('patch-creates-filtered-element', {
      attributePath: attribute.path,
      refusal: () => noTarget(attribute),
    });
  }
  if (value === null || (entry !== null && entry.value === undefined)) return [...current];
  const element =
    entry === null
      ? { ...fixed, ...asObject(readElement(attribute, onlyOne(value, target), context)) }
      : setSubAttributes(fixed, [entry]);
  return element === undefined ? [...current] : addValues(current, attribute, [element], context);
}

function asObject(value: JsonValue | undefined): object {
  return isJsonObject(value) ? value : {};
}

export function noTarget({ path }: ResolvedAttribute): ScimError {
  return new ScimError(
    'noTarget',
    `No value of “${path}” matches the filter in the path, so there is nothing to replace.`,
    {
      attributePath: path,
    },
  );
}
