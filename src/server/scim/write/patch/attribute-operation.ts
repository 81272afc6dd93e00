/**
 * A change is one attribute of one resource and what shall become of it: the common form of a PATCH operation and of an
 * attribute in the body of a POST or PUT.
 */
import type { Filter } from '../../../../shared/scim/filter/filter';
import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { ownNameOf, ownValue, setOwn } from '../../json-object';
import { ScimError } from '../../scim-error';

export interface OperationTarget {
  /** Top level of the resource or of an extension. */
  attribute: ResolvedAttribute;
  /** Selects values of a multi-valued attribute. */
  filter: Filter | null;
  subAttribute: ResolvedAttribute | null;
}

export interface AttributeOperation {
  op: 'add' | 'replace' | 'remove';
  target: OperationTarget;
  /** As it came; undefined where the client sent none. */
  raw: JsonValue | undefined;
}

/**
 * A resource under construction. It and the objects of its extensions are its own and may be set; whatever they hold is
 * replaced and never changed.
 */
export type ResourceDraft = JsonObject;

/** A draft to change the resource by; the resource itself stays as it is. */
export function startDraft(resource: JsonObject): ResourceDraft {
  const draft: ResourceDraft = { ...resource };
  for (const name of Object.keys(draft)) {
    const value = draft[name];
    if (name.includes(':') && isJsonObject(value)) draft[name] = { ...value };
  }
  return draft;
}

/** The value of the target's attribute, without regard to filter and sub-attribute. */
export function currentValue(draft: ResourceDraft, attribute: ResolvedAttribute): JsonValue | undefined {
  const holder = holderOf(draft, attribute);
  if (holder === undefined) return undefined;
  const name = attribute.declared ? attribute.definition.name : ownNameOf(holder, attribute.definition.name);
  return name === undefined ? undefined : ownValue(holder, name);
}

function holderOf(draft: ResourceDraft, attribute: ResolvedAttribute): JsonObject | undefined {
  if (attribute.extension === null) return draft;
  const urn = ownNameOf(draft, attribute.extension);
  const holder = urn === undefined ? undefined : draft[urn];
  return isJsonObject(holder) ? holder : undefined;
}

/** Sets or, with undefined, takes away the value; an extension without values goes with its last one. */
export function setValue(
  draft: ResourceDraft,
  attribute: ResolvedAttribute,
  value: JsonValue | undefined,
): void {
  if (attribute.extension === null) {
    setOwn(draft, nameIn(draft, attribute), value);
    return;
  }
  const known = holderOf(draft, attribute);
  const holder = known ?? {};
  setOwn(holder, nameIn(holder, attribute), value);
  if (known === undefined && value !== undefined) setOwn(draft, attribute.extension, holder);
  else if (value === undefined && Object.keys(holder).length === 0) dropExtension(draft, attribute.extension);
}

function dropExtension(draft: ResourceDraft, urn: string): void {
  const name = ownNameOf(draft, urn);
  if (name !== undefined) setOwn(draft, name, undefined);
}

function nameIn(holder: JsonObject, attribute: ResolvedAttribute): string {
  const { name } = attribute.definition;
  return attribute.declared ? name : (ownNameOf(holder, name) ?? name);
}

/** @throws ScimError invalidValue where an operation that needs a value has none (RFC 7644 section 3.5.2.1) */
export function requireValue(
  raw: JsonValue | undefined,
  { attribute, subAttribute }: OperationTarget,
): JsonValue {
  if (raw !== undefined) return raw;
  const { path } = subAttribute ?? attribute;
  throw new ScimError('invalidValue', `The operation on “${path}” has no value.`, { attributePath: path });
}
