/** PATCH (RFC 7644 section 3.5.2): operations in their order, all of them or none. */

import { isJsonObject, sameJson } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute, ResolvedExtension } from '../../../../shared/scim/schemas/schema-registry';
import { undeclaredAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { describeValue } from '../../describe-value';
import { ownNameOf } from '../../json-object';
import { ScimError } from '../../scim-error';
import { checkPatchedSchemas } from '../rules/check-schemas';
import { requireFewNames } from '../rules/complex-forms';
import { noteMetaAttributes } from '../rules/meta-attributes';
import { requireModestSize } from '../rules/resource-size';
import { inSchemaOrder } from '../rules/stored-form';
import { applyChange } from './apply-change';
import { type AttributeOperation, type ResourceDraft, startDraft } from './attribute-operation';
import { changesOfExtension, changesOfObject, changesOfUndeclaredExtension } from './changes-of-object';
import { type FoundTarget, findTarget } from './find-target';
import { requireFewTerms } from './patch-limits';
import type { PatchContext, PatchOperation } from './patch-operation';
import { requireStillThere, requireWholeExtension } from './required-values';

export interface PatchResult {
  /** A new resource that shares what has not changed; the input itself when nothing changed. */
  resource: JsonObject;
  /** False for a no-op: version and lastModified must stay (RFC 7644 section 3.5.2.1). */
  changed: boolean;
}

/**
 * Applies all operations or none: they work on a draft, which an error leaves behind. Never mutates its input.
 * @throws ScimError noTarget, invalidPath, invalidFilter, invalidValue, mutability, tooMany
 */
export function applyPatch(
  resource: JsonObject,
  operations: readonly PatchOperation[],
  context: PatchContext,
): PatchResult {
  requireFewTerms(operations.map(({ path }) => path?.filter ?? null));
  const draft = startDraft(resource);
  const touched = new Set<ResolvedExtension>();
  for (const operation of operations) {
    const changes = changesOf(operation, draft, context);
    for (const change of changes) applyOne(draft, change, context);
    for (const { target } of changes) {
      requireStillThere(draft, target.attribute, context.type);
      noteExtension(target.attribute, touched, context);
    }
  }
  for (const extension of touched) requireWholeExtension(draft, extension);
  requireFewNames(draft);
  requireModestSize(draft);
  return resultOf(resource, inSchemaOrder(draft, context.type));
}

function resultOf(resource: JsonObject, patched: JsonObject): PatchResult {
  return sameJson({ ...resource, schemas: [] }, { ...patched, schemas: [] })
    ? { resource, changed: false }
    : { resource: patched, changed: true };
}

function noteExtension(
  { extension, declared }: ResolvedAttribute,
  touched: Set<ResolvedExtension>,
  { type }: PatchContext,
): void {
  const found = extension === null || !declared ? undefined : type.extensions.get(extension.toLowerCase());
  if (found !== undefined) touched.add(found);
}

function changesOf(
  operation: PatchOperation,
  draft: ResourceDraft,
  context: PatchContext,
): AttributeOperation[] {
  const { op, path, value: raw } = operation;
  if (path === null)
    return op === 'remove' ? [] : changesWithoutPath(op, raw, operation.number, draft, context);
  const found = findTarget(path, draft, raw, context);
  if (found.kind === 'extension') return changesOfWhole(found, operation, draft, context);
  const { attribute } = found.target;
  if (attribute.path === 'schemas') return changesOfSchemas(operation, draft, context);
  return [{ op, target: found.target, raw }];
}

function changesWithoutPath(
  op: 'add' | 'replace',
  raw: JsonValue | undefined,
  number: number,
  draft: ResourceDraft,
  context: PatchContext,
): AttributeOperation[] {
  if (!isJsonObject(raw)) {
    throw new ScimError(
      'invalidValue',
      `Operation ${number} has no “path”, so that “value” must be an object with attributes, but ${describeValue(raw)} came.`,
    );
  }
  return changesOfObject(raw, { op, draft, context }).filter((change) => isChangeable(change, context));
}

/** `schemas` follows from content; other read-only attributes are passed over by tolerance. */
function isChangeable({ target, raw }: AttributeOperation, context: PatchContext): boolean {
  const { tolerances } = context;
  const { definition, path } = target.attribute;
  if (path === 'schemas') return false;
  if (definition.mutability !== 'readOnly') return true;
  if (path === 'meta') noteMetaAttributes(raw, context);
  tolerances.tolerate('read-only-in-replace', {
    attributePath: path,
    refusal: () => readOnly(target.attribute),
  });
  return false;
}

function changesOfSchemas(
  { op, value = null }: PatchOperation,
  draft: ResourceDraft,
  context: PatchContext,
): AttributeOperation[] {
  if (op !== 'remove') {
    checkPatchedSchemas(value, draft, context);
    return [];
  }
  throw new ScimError('mutability', '“schemas” is required and can’t be removed.', {
    attributePath: 'schemas',
  });
}

/** A path that is the URN of an extension means all that the extension holds. */
function changesOfWhole(
  { urn, extension }: Extract<FoundTarget, { kind: 'extension' }>,
  { op, value: raw }: PatchOperation,
  draft: ResourceDraft,
  context: PatchContext,
): AttributeOperation[] {
  if (op === 'remove') return removalsOf(urn, extension?.attributes ?? null, draft);
  const source = { op, draft, context };
  const value = raw ?? null;
  return extension === null
    ? changesOfUndeclaredExtension(urn, value, source)
    : changesOfExtension(extension, value, source);
}

function removalsOf(
  urn: string,
  attributes: ReadonlyMap<string, ResolvedAttribute> | null,
  draft: ResourceDraft,
): AttributeOperation[] {
  const holder = draft[ownNameOf(draft, urn) ?? ''];
  if (!isJsonObject(holder)) return [];
  return Object.keys(holder).map((name) => {
    const shape = { extension: urn, parent: null, multiValued: false, complex: false };
    const attribute = attributes?.get(name.toLowerCase()) ?? undeclaredAttribute(name, shape);
    return { op: 'remove', target: { attribute, filter: null, subAttribute: null }, raw: undefined };
  });
}

function applyOne(draft: ResourceDraft, change: AttributeOperation, context: PatchContext): void {
  const { attribute } = change.target;
  if (attribute.definition.mutability === 'readOnly') throw readOnly(attribute);
  applyChange(draft, change, context);
}

function readOnly({ path }: ResolvedAttribute): ScimError {
  return new ScimError('mutability', `“${path}” is read-only and can’t be changed by a client.`, {
    attributePath: path,
  });
}
