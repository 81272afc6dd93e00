import {
  type AttributePath,
  isAttributeName,
  printAttributePath,
} from '../../../../shared/scim/attribute-path';
import type { PatchPath } from '../../../../shared/scim/filter/filter';
import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonValue } from '../../../../shared/scim/resource';
import {
  type ResolvedAttribute,
  type ResolvedExtension,
  resolveAttribute,
  undeclaredAttribute,
} from '../../../../shared/scim/schemas/schema-registry';
import { shorten } from '../../describe-value';
import { ownNameOf } from '../../json-object';
import { ScimError } from '../../scim-error';
import { withKnownSchema } from '../rules/known-schema';
import { noteUndeclared, subAttributeOfScim1 } from '../rules/read-value';
import type { RulesContext } from '../rules/rules-context';
import { currentValue, type OperationTarget, type ResourceDraft } from './attribute-operation';

/** What a path leads to: an attribute, or a schema extension as a whole. */
export type FoundTarget =
  | { kind: 'attribute'; target: OperationTarget }
  | { kind: 'extension'; urn: string; extension: ResolvedExtension | null };

/**
 * Finds the target of a PATCH path. Attributes that no schema declares are stored by tolerance; `raw` and what the draft
 * holds show whether such a one is a list or an object.
 * @throws ScimError invalidPath
 */
export function findTarget(
  asked: PatchPath,
  draft: ResourceDraft,
  raw: JsonValue | undefined,
  context: RulesContext,
): FoundTarget {
  const path = withKnownSchema(asked, context);
  const found = resolveAttribute(context.type, path);
  switch (found.kind) {
    case 'extension':
      return { kind: 'extension', urn: found.extension.urn, extension: found.extension };
    case 'attribute':
      noteUnqualified(path, found.attribute, context);
      return { kind: 'attribute', target: targetOf(found.attribute, path, context) };
    case 'unknown sub-attribute':
      return {
        kind: 'attribute',
        target: withUndeclaredSub(found.parent, found.subAttribute, path, context),
      };
    case 'unknown':
      return undeclaredTarget(path, draft, raw, context);
  }
}

/** RFC 7644 section 3.10: clients SHOULD qualify the attributes of extensions. */
export function noteUnqualified(
  path: AttributePath,
  attribute: ResolvedAttribute,
  { tolerances }: RulesContext,
): void {
  if (path.schema === null && attribute.extension !== null) {
    tolerances.tolerate('unqualified-extension-attribute', { attributePath: attribute.path });
  }
}

function targetOf(found: ResolvedAttribute, { filter }: PatchPath, context: RulesContext): OperationTarget {
  const target =
    found.parent === null
      ? { attribute: found, filter, subAttribute: null }
      : { attribute: found.parent, filter, subAttribute: found };
  if (filter !== null && !target.attribute.definition.multiValued)
    noteFilterOnSingle(target.attribute, context);
  return target;
}

/** @throws ScimError invalidPath where there is nothing to compare, or the tolerance is off */
function noteFilterOnSingle({ definition, path }: ResolvedAttribute, { tolerances }: RulesContext): void {
  const refusal = () =>
    new ScimError(
      'invalidPath',
      `“${path}” holds one value, so that a filter in square brackets can’t stand behind it.`,
      { attributePath: path },
    );
  if (definition.type !== 'complex') throw refusal();
  tolerances.tolerate('filter-on-single-value', { attributePath: path, refusal });
}

function withUndeclaredSub(
  parent: ResolvedAttribute,
  name: string,
  path: PatchPath,
  context: RulesContext,
): OperationTarget {
  if (parent.definition.type !== 'complex') {
    throw new ScimError('invalidPath', `“${parent.path}” has no sub-attributes, so “${name}” can’t be one.`, {
      attributePath: parent.path,
    });
  }
  const ofScim1 = subAttributeOfScim1(parent, name, context);
  if (ofScim1 !== undefined) return targetOf(ofScim1, path, context);
  const shape = { extension: parent.extension, parent, multiValued: false, complex: false };
  const subAttribute = undeclaredAttribute(name, shape);
  noteUndeclared(subAttribute, context, 'invalidPath');
  return { ...targetOf(parent, path, context), subAttribute };
}

function undeclaredTarget(
  path: PatchPath,
  draft: ResourceDraft,
  raw: JsonValue | undefined,
  context: RulesContext,
): FoundTarget {
  const urn = undeclaredExtension(path, draft, raw);
  if (urn !== null) return { kind: 'extension', urn, extension: null };
  requireAttribute(path);
  const extension = path.schema === null || isCore(path.schema, context) ? null : path.schema;
  const probe = undeclared(path.attribute, extension, false, false);
  const shape = currentValue(draft, probe) ?? raw ?? null;
  const list = path.filter !== null || Array.isArray(shape);
  const complex = path.filter !== null || path.subAttribute !== null || holdsObjects(shape);
  const attribute = undeclared(path.attribute, extension, list, complex);
  noteUndeclared(attribute, context, 'invalidPath');
  const subAttribute =
    path.subAttribute === null
      ? null
      : undeclaredAttribute(path.subAttribute, {
          extension,
          parent: attribute,
          multiValued: false,
          complex: false,
        });
  return { kind: 'attribute', target: { attribute, filter: path.filter, subAttribute } };
}

/** @throws ScimError invalidPath where the path is the URN of a schema that is neither declared nor there */
function requireAttribute(path: PatchPath): void {
  if (isAttributeName(path.attribute)) return;
  throw new ScimError(
    'invalidPath',
    `“${shorten(printAttributePath(path))}” is neither an attribute nor a schema of this resource.`,
  );
}

function undeclared(
  name: string,
  extension: string | null,
  multiValued: boolean,
  complex: boolean,
): ResolvedAttribute {
  return undeclaredAttribute(name, { extension, parent: null, multiValued, complex });
}

function isCore(schema: string, { type }: RulesContext): boolean {
  return schema.toLowerCase() === type.resourceType.schema.toLowerCase();
}

function holdsObjects(value: JsonValue): boolean {
  return Array.isArray(value) ? value.some(isJsonObject) : isJsonObject(value);
}

/**
 * Text alone does not distinguish a URN from an attribute behind one. It is a whole extension where the draft has an extension of
 * that name, or where an object comes for a name right behind the version, as in `…:2.0:User`, or for the version itself.
 */
function undeclaredExtension(
  path: PatchPath,
  draft: ResourceDraft,
  raw: JsonValue | undefined,
): string | null {
  if (path.schema === null || path.subAttribute !== null || path.filter !== null) return null;
  const urn = `${path.schema}:${path.attribute}`;
  const known = ownNameOf(draft, urn);
  if (known !== undefined) return known;
  const isWhole = /:\d+(\.\d+)*$/.test(path.schema) || !isAttributeName(path.attribute);
  return isJsonObject(raw) && isWhole ? urn : null;
}
