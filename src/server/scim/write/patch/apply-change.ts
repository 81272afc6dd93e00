/** One change applied to a draft (RFC 7644 sections 3.5.2.1 to 3.5.2.3). */

import { isJsonObject, sameJson } from '../../../../shared/scim/json';
import type { JsonValue } from '../../../../shared/scim/resource';
import { isSecretName } from '../../../../shared/scim/secret-names';
import { withValue } from '../../json-object';
import { noteAsserted } from '../rules/asserted-attributes';
import { readSubAttributes, readValue } from '../rules/read-value';
import type { RulesContext } from '../rules/rules-context';
import {
  type AttributeOperation,
  currentValue,
  type OperationTarget,
  type ResourceDraft,
  requireValue,
  setValue,
} from './attribute-operation';
import { changeValues, noTarget } from './change-values';
import { requireSubAttributes } from './required-values';
import { requireMutable, setSubAttributes } from './sub-attribute';

/** @throws ScimError mutability, invalidValue, noTarget, tooMany, invalidFilter */
export function applyChange(draft: ResourceDraft, asked: AttributeOperation, context: RulesContext): void {
  const { attribute } = asked.target;
  if (context.specified !== undefined) noteAsserted(asked, context.specified);
  if (attribute.definition.mutability === 'writeOnly') {
    forget(asked, context);
    return;
  }
  const change = isUndeclaredSecret(asked) ? withoutSecret(asked, context) : asked;
  const before = currentValue(draft, attribute);
  const after = attribute.definition.multiValued
    ? changeValues(before, change, context)
    : change.target.filter === null
      ? changeSingleValue(before, change, context)
      : changeIfSelected(before, change, context);
  if (sameJson(before, after)) return;
  requireSubAttributes(after, change);
  requireMutable(attribute, before, after);
  setValue(draft, attribute, after);
}

/** Write-only values (a password) are checked and not stored: nothing here needs them, and what is not there can't leak. */
function forget({ target, raw }: AttributeOperation, context: RulesContext): void {
  if (raw === undefined || raw === null) return;
  const { attribute, subAttribute } = target;
  readValue(subAttribute ?? attribute, raw, context);
  context.tolerances.tolerate('password-not-stored', { attributePath: (subAttribute ?? attribute).path });
}

/** A secret that an older version stored goes with the first change of its attribute. */
function withoutSecret(change: AttributeOperation, context: RulesContext): AttributeOperation {
  forget(change, context);
  return { ...change, op: 'remove', raw: undefined };
}

/** What nobody declared is stored, but for what its name says to be a secret. */
function isUndeclaredSecret({ target: { attribute, subAttribute } }: AttributeOperation): boolean {
  const named = subAttribute ?? attribute;
  return !named.declared && isSecretName(named.definition.name);
}

/** A filter behind an attribute that holds one value: what is not that value is left as it is. @throws ScimError noTarget */
function changeIfSelected(
  before: JsonValue | undefined,
  change: AttributeOperation,
  context: RulesContext,
): JsonValue | undefined {
  const after = changeValues(before, change, context) ?? [];
  if (after.length > 1) throw noTarget(change.target.attribute);
  return after[0];
}

function changeSingleValue(
  before: JsonValue | undefined,
  { op, target, raw }: AttributeOperation,
  context: RulesContext,
): JsonValue | undefined {
  const { attribute, subAttribute } = target;
  if (subAttribute !== null) {
    const value = op === 'remove' ? undefined : readValue(subAttribute, requireValue(raw, target), context);
    return setSubAttributes(before, [{ attribute: subAttribute, value }]);
  }
  if (op === 'remove') return undefined;
  const value = requireValue(raw, target);
  if (
    attribute.definition.type !== 'complex' ||
    before === undefined ||
    value === null ||
    !attribute.declared
  ) {
    return readValue(attribute, value, context);
  }
  return mergeComplex(before, value, target, context);
}

/** Sub-attributes that are not specified are left unchanged (RFC 7644 section 3.5.2.3). */
function mergeComplex(
  before: JsonValue | undefined,
  raw: JsonValue,
  { attribute }: OperationTarget,
  context: RulesContext,
): JsonValue | undefined {
  const only = Array.isArray(raw) ? readValue(attribute, raw, context) : raw;
  if (only === undefined) return undefined;
  const entries = readSubAttributes(attribute, only, context);
  const start =
    pointsElsewhere(before, entries) && isJsonObject(before) ? withValue(before, '$ref', undefined) : before;
  if (entries.length === 0) return isBare(only) ? undefined : start;
  return setSubAttributes(start, entries);
}

/** A manager sent as empty text has none. */
function isBare(raw: JsonValue): boolean {
  return typeof raw === 'string';
}

/** `$ref` of an old value would contradict the new one. */
function pointsElsewhere(
  before: JsonValue | undefined,
  entries: ReturnType<typeof readSubAttributes>,
): boolean {
  const value = entries.find((entry) => entry.attribute.definition.name === 'value');
  return isJsonObject(before) && value !== undefined && !sameJson(before.value, value.value);
}
