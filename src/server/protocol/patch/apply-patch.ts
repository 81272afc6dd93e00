/** PATCH (RFC 7644 section 3.5.2): operations in their order, all of them or none. */
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../shared/scim/schemas/schema-registry';
import { undeclaredAttribute } from '../../../shared/scim/schemas/schema-registry';
import { describeValue } from '../describe-value';
import { isJsonObject, ownNameOf, sameJson } from '../json-object';
import { inSchemaOrder } from '../resource-rules/stored-form';
import { ScimError } from '../scim-error';
import { applyChange } from './apply-change';
import { type Change, currentValue, type Draft } from './change';
import { changesOfExtension, changesOfObject, changesOfUndeclaredExtension } from './changes-of-object';
import { type Found, findTarget } from './find-target';
import type { PatchContext, PatchOperation } from './patch-operation';

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
  const draft: Draft = { ...resource };
  for (const operation of operations) {
    for (const change of changesOf(operation, draft, context)) applyOne(draft, change, context);
  }
  const patched = inSchemaOrder(draft, context.type);
  return sameJson({ ...resource, schemas: [] }, { ...patched, schemas: [] })
    ? { resource, changed: false }
    : { resource: patched, changed: true };
}

function changesOf(operation: PatchOperation, draft: Draft, context: PatchContext): Change[] {
  const { op, path, value: raw } = operation;
  if (path === null)
    return op === 'remove' ? [] : changesWithoutPath(op, raw, operation.number, draft, context);
  const found = findTarget(path, draft, raw, context);
  if (found.kind === 'extension') return changesOfWhole(found, operation, draft, context);
  const { attribute } = found.target;
  if (attribute.path === 'schemas') return changesOfSchemas(op);
  return [{ op, target: found.target, raw }];
}

function changesWithoutPath(
  op: 'add' | 'replace',
  raw: JsonValue | undefined,
  number: number,
  draft: Draft,
  context: PatchContext,
): Change[] {
  if (!isJsonObject(raw)) {
    throw new ScimError(
      'invalidValue',
      `Operation ${number} has no "path", so that "value" must be an object with attributes, but ${describeValue(raw)} came.`,
    );
  }
  return changesOfObject(raw, { op, draft, context }).filter((change) => isChangeable(change, context));
}

/** `schemas` follows from content; other read-only attributes are passed over by tolerance. */
function isChangeable({ target }: Change, { tolerances }: PatchContext): boolean {
  const { definition, path } = target.attribute;
  if (path === 'schemas') return false;
  if (definition.mutability !== 'readOnly') return true;
  tolerances.tolerate('read-only-in-replace', {
    attributePath: path,
    refusal: () => readOnly(target.attribute),
  });
  return false;
}

function changesOfSchemas(op: PatchOperation['op']): Change[] {
  if (op !== 'remove') return [];
  throw new ScimError('mutability', '"schemas" is required and can\'t be removed.', {
    attributePath: 'schemas',
  });
}

/** A path that is the URN of an extension means all that the extension holds. */
function changesOfWhole(
  { urn, extension }: Extract<Found, { kind: 'extension' }>,
  { op, value: raw }: PatchOperation,
  draft: Draft,
  context: PatchContext,
): Change[] {
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
  draft: Draft,
): Change[] {
  const holder = draft[ownNameOf(draft, urn) ?? ''];
  if (!isJsonObject(holder)) return [];
  return Object.keys(holder).map((name) => {
    const shape = { extension: urn, parent: null, multiValued: false, complex: false };
    const attribute = attributes?.get(name.toLowerCase()) ?? undeclaredAttribute(name, shape);
    return { op: 'remove', target: { attribute, filter: null, subAttribute: null }, raw: undefined };
  });
}

function applyOne(draft: Draft, change: Change, context: PatchContext): void {
  const { attribute } = change.target;
  if (attribute.definition.mutability === 'readOnly') throw readOnly(attribute);
  applyChange(draft, change, context);
  requireStillThere(draft, attribute);
}

function readOnly({ path }: ResolvedAttribute): ScimError {
  return new ScimError('mutability', `"${path}" is read-only and can't be changed by a client.`, {
    attributePath: path,
  });
}

/** RFC 7644 section 3.5.2.2: what is required must not become unassigned. */
function requireStillThere(draft: Draft, attribute: ResolvedAttribute): void {
  const { required, mutability } = attribute.definition;
  if (!required || mutability === 'writeOnly') return;
  const value = currentValue(draft, attribute);
  if (value !== undefined && value !== '') return;
  throw new ScimError('mutability', `"${attribute.path}" is required and can't be removed.`, {
    attributePath: attribute.path,
  });
}
