/** The body of a POST or PUT, made ready to be stored (RFC 7644 sections 3.3 and 3.5.1). */

import { isJsonObject, sameJson } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { userUrn } from '../../../../shared/scim/schemas/user';
import { ownNameOf } from '../../json-object';
import { ScimError } from '../../scim-error';
import { applyChange } from '../patch/apply-change';
import {
  type AttributeOperation,
  currentValue,
  type ResourceDraft,
  setValue,
} from '../patch/attribute-operation';
import { changesOfObject } from '../patch/changes-of-object';
import type { MemberValue } from '../patch/member-operation';
import { requireCoreAttributes, requireWholeExtension } from '../patch/required-values';
import { requireMutable } from '../patch/sub-attribute';
import { checkSchemas } from './check-schemas';
import { keepImmutables, keepImmutablesOfList } from './keep-immutables';
import { hasMembers } from './members-attribute';
import { noteMetaAttributes } from './meta-attributes';
import { readMembers } from './read-members';
import { requireModestSize } from './resource-size';
import type { RulesContext } from './rules-context';
import { inSchemaOrder } from './stored-form';

export interface NormalisedResource {
  /**
   * `schemas`, `externalId`, core attributes and extension objects under canonical names, in the order of the schemas;
   * no `id`, `meta`, nor anything else that is read-only, and no `members` of a group.
   */
  attributes: JsonObject;
  /** Of a group: each member once; null when the body says nothing about them. */
  members: MemberValue[] | null;
}

/**
 * @param existing what is stored, for a PUT; null for a POST
 * @throws ScimError invalidSyntax, invalidValue, mutability, tooMany
 */
export function normaliseResource(
  body: unknown,
  rules: RulesContext,
  existing: JsonObject | null,
): NormalisedResource {
  const context = { replacing: existing !== null, ...rules };
  if (!isJsonObject(body)) {
    throw new ScimError(
      'invalidSyntax',
      'The body must be a JSON object with the attributes of the resource.',
    );
  }
  const draft: ResourceDraft = {};
  let members: MemberValue[] | null = null;
  for (const change of changesOfObject(body, { op: 'replace', draft, context })) {
    if (isMembers(change, context)) members = membersIn(change, context);
    else assign(draft, change, existing, context);
  }
  checkSchemas(schemasIn(body), draft, context);
  requireAttributes(draft, context);
  if (existing !== null) {
    keepFromBefore(draft, existing, context);
    if (members === null && hasMembers(context.type)) {
      context.tolerances.tolerate('put-keeps-members', { attributePath: 'members' });
    }
    requireAttributes(draft, context);
  }
  requireModestSize(draft);
  return { attributes: inSchemaOrder(draft, context.type), members };
}

/**
 * Those that the schemas require. Of a PUT as it came, since a client must specify them even where what is stored would stay
 * (RFC 7644 section 3.5.1), and with what stays, which may be a part of an extension that the body leaves out.
 */
function requireAttributes(draft: ResourceDraft, { type }: RulesContext): void {
  requireCoreAttributes(draft, type.attributes);
  for (const extension of type.extensions.values()) requireWholeExtension(draft, extension);
}

function isMembers({ target }: AttributeOperation, { type }: RulesContext): boolean {
  return target.attribute.path === 'members' && hasMembers(type);
}

/** A client whose language writes an empty list as null must not lose a group's members by renaming it. */
function membersIn({ raw = null }: AttributeOperation, context: RulesContext): MemberValue[] | null {
  if (raw !== null) return readMembers(raw, context);
  context.tolerances.tolerate('null-means-absent', { attributePath: 'members' });
  return null;
}

function schemasIn(body: JsonObject): JsonValue | undefined {
  const name = ownNameOf(body, 'schemas');
  return name === undefined ? undefined : body[name];
}

function assign(
  draft: ResourceDraft,
  change: AttributeOperation,
  existing: JsonObject | null,
  context: RulesContext,
): void {
  const { attribute } = change.target;
  if (attribute.path === 'schemas') return;
  if (attribute.definition.mutability === 'readOnly') {
    if (attribute.path === 'meta') noteMetaAttributes(change.raw, context);
    if (existing === null) noteReadOnly(change, context);
    return;
  }
  if (change.raw === null)
    context.tolerances.tolerate('null-means-absent', { attributePath: attribute.path });
  applyChange(draft, change, context);
}

/** RFC 7644 section 3.3: read-only attributes in a body are ignored. In a PUT they are what the client has read. */
function noteReadOnly({ target, raw }: AttributeOperation, { tolerances }: RulesContext): void {
  const { path } = target.attribute;
  const empty = raw === null || (Array.isArray(raw) && raw.length === 0);
  if (empty) return;
  tolerances.tolerate(path === 'meta' ? 'meta-sent-by-client' : 'read-only-ignored', { attributePath: path });
}

/** What a PUT can't change or, by tolerance, does not: immutable attributes and `active` (RFC 7644 section 3.5.1). */
function keepFromBefore(draft: ResourceDraft, existing: JsonObject, context: RulesContext): void {
  for (const attribute of context.type.allAttributes) {
    if (attribute.definition.mutability === 'immutable') keepImmutable(draft, existing, attribute);
    else if (attribute.immutableSubAttributes.length > 0) keepWithin(draft, existing, attribute);
  }
  const active = context.type.attributes.get('active');
  if (active === undefined || context.type.resourceType.schema !== userUrn) return;
  const before = currentValue(existing, active);
  if (before === undefined || currentValue(draft, active) !== undefined) return;
  setValue(draft, active, before);
  context.tolerances.tolerate('put-keeps-active', { attributePath: 'active' });
}

function keepWithin(draft: ResourceDraft, existing: JsonObject, attribute: ResolvedAttribute): void {
  const before = currentValue(existing, attribute);
  const after = currentValue(draft, attribute);
  if (before === undefined || after === undefined) return;
  const kept =
    Array.isArray(before) && Array.isArray(after)
      ? keepImmutablesOfList(attribute, before, after)
      : keepImmutables(attribute, before, after);
  setValue(draft, attribute, kept);
}

function keepImmutable(draft: ResourceDraft, existing: JsonObject, attribute: ResolvedAttribute): void {
  const before = currentValue(existing, attribute);
  const after = currentValue(draft, attribute);
  if (before === undefined || sameJson(before, after)) return;
  if (after === undefined) setValue(draft, attribute, before);
  else requireMutable(attribute, before, after);
}
