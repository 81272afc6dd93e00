/**
 * An object of attributes, as in the body of a POST or PUT or in a PATCH operation without path, taken apart into
 * changes. Clients write names in any case, with dots (`name.givenName`) and with URNs; each finds its place.
 */
import { isAttributeName, isUrn, PathSyntaxError } from '../../../../shared/scim/attribute-path';
import type { PatchPath } from '../../../../shared/scim/filter/filter';
import { FilterSyntaxError } from '../../../../shared/scim/filter/lexer';
import { parsePatchPath } from '../../../../shared/scim/filter/parser';
import { isJsonObject, sameJson } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import {
  type ResolvedAttribute,
  type ResolvedExtension,
  undeclaredAttribute,
} from '../../../../shared/scim/schemas/schema-registry';
import { inRichText, shorten } from '../../describe-value';
import { ScimError } from '../../scim-error';
import { requireFewNames } from '../rules/complex-forms';
import { schemaMeantBy } from '../rules/former-schema-urn';
import { invalidValue, namedTwice } from '../rules/invalid-value';
import { noteFormerUrn, noteUrnCase, withKnownSchema } from '../rules/known-schema';
import { noteUndeclared, requireName } from '../rules/read-value';
import type { RulesContext } from '../rules/rules-context';
import type { AttributeOperation, OperationTarget, ResourceDraft } from './attribute-operation';
import { findTarget } from './find-target';

interface Source {
  op: 'add' | 'replace';
  draft: ResourceDraft;
  context: RulesContext;
}

/** Of a resource with all its extensions: more than all schemas have together. */
const mostAttributes = 5_000;

function tooManyAttributes(): ScimError {
  return new ScimError('tooMany', `More than ${mostAttributes} attributes came; no resource has as many.`);
}

/** @throws ScimError invalidValue, invalidSyntax, tooMany */
export function changesOfObject(object: JsonObject, source: Source): AttributeOperation[] {
  requireFewNames(object);
  const changes: AttributeOperation[] = [];
  for (const [name, raw] of Object.entries(object)) {
    for (const one of changesOfProperty(name, raw, source)) changes.push(one);
    if (changes.length > mostAttributes) throw tooManyAttributes();
  }
  requireNamedOnce(changes);
  return changes;
}

/**
 * An attribute can come under several names: in another case, or with its URN (RFC 7643 section 2.1). Two values for one
 * attribute contradict each other, and to take one of them would lose the other silently.
 */
function requireNamedOnce(changes: readonly AttributeOperation[]): void {
  const seen = new Map<string, AttributeOperation>();
  for (const one of changes) {
    const { attribute, filter, subAttribute } = one.target;
    if (filter !== null || subAttribute !== null) continue;
    const path = attribute.declared ? attribute.path : attribute.path.toLowerCase();
    const known = seen.get(path);
    if (known !== undefined && !sameJson(known.raw, one.raw)) throw namedTwice(attribute.path);
    seen.set(path, one);
  }
}

function changesOfProperty(name: string, raw: JsonValue, source: Source): AttributeOperation[] {
  const { type } = source.context;
  const key = name.toLowerCase();
  const attribute = type.attributes.get(key);
  if (attribute !== undefined) return [change(source, whole(attribute), raw)];
  const extension = declaredExtension(name, source.context);
  if (extension !== undefined) return changesOfExtension(extension, raw, source);
  if (key === type.resourceType.schema.toLowerCase() && isJsonObject(raw)) {
    noteUrnCase(name, type.resourceType.schema, source.context.tolerances);
    noteKey('urn-keys', name, source.context);
    return changesOfObject(raw, source);
  }
  if (isUrn(name)) {
    const meant = schemaMeantBy(name, type);
    if (meant === undefined) return changesOfUrn(name, raw, source);
    noteFormerUrn(name, meant, source.context.tolerances, 'invalidSyntax');
    return changesOfProperty(meant, raw, source);
  }
  if (name.includes('.') || name.includes('[')) return changesOfPath(name, raw, source);
  return [undeclaredChange(name, null, raw, source)];
}

function change({ op }: Source, target: OperationTarget, raw: JsonValue): AttributeOperation {
  return { op, target, raw };
}

function whole(attribute: ResolvedAttribute): OperationTarget {
  return { attribute, filter: null, subAttribute: null };
}

function declaredExtension(name: string, { type, tolerances }: RulesContext): ResolvedExtension | undefined {
  const extension = type.extensions.get(name.toLowerCase());
  noteUrnCase(name, extension?.urn, tolerances);
  return extension;
}

/** The attributes in the object of a declared extension; null unassigns all of them. */
export function changesOfExtension(
  extension: ResolvedExtension,
  raw: JsonValue,
  source: Source,
): AttributeOperation[] {
  if (raw === null)
    return [...extension.attributes.values()].map((known) => change(source, whole(known), null));
  if (!isJsonObject(raw)) {
    throw new ScimError(
      'invalidValue',
      `“${extension.urn}” must be an object with the attributes of that schema.`,
    );
  }
  requireFewNames(raw);
  const changes = Object.entries(raw).flatMap(([name, value]) => {
    const key = name.toLowerCase();
    const attribute = extension.attributes.get(key);
    if (attribute !== undefined) return [change(source, whole(attribute), value)];
    if (key !== 'schemas') return [undeclaredChange(name, extension.urn, value, source)];
    ignoreSchemas(extension, source);
    return [];
  });
  requireNamedOnce(changes);
  return changes;
}

/** Stored as an attribute it would hold the extension after its last attribute has gone. @throws ScimError where that is switched off */
function ignoreSchemas({ urn }: ResolvedExtension, { context }: Source): void {
  const attributePath = `${urn}:schemas`;
  const detail = `“schemas” stands in the object of the extension “${urn}”; it belongs to the resource alone.`;
  context.tolerances.tolerate('schemas-in-extension', {
    attributePath,
    refusal: () => new ScimError('invalidSyntax', detail, { attributePath }),
  });
}

/** The attributes in the object of an extension that nobody declared: stored, and reported as one. */
export function changesOfUndeclaredExtension(
  urn: string,
  raw: JsonValue,
  source: Source,
): AttributeOperation[] {
  const asAttribute = undeclaredAttribute(urn, {
    extension: null,
    parent: null,
    multiValued: false,
    complex: true,
  });
  noteUndeclared(asAttribute, source.context);
  if (!isJsonObject(raw)) throw invalidValue(asAttribute, 'an object', raw);
  requireFewNames(raw);
  return Object.entries(raw).map(([name, value]) =>
    change(source, whole(undeclared(name, urn, value)), value),
  );
}

function undeclaredChange(
  name: string,
  extension: string | null,
  raw: JsonValue,
  source: Source,
): AttributeOperation {
  const attribute = undeclared(name, extension, raw);
  noteUndeclared(attribute, source.context);
  return change(source, whole(attribute), raw);
}

function undeclared(name: string, extension: string | null, raw: JsonValue): ResolvedAttribute {
  requireName(name);
  const multiValued = Array.isArray(raw);
  return undeclaredAttribute(name, { extension, parent: null, multiValued, complex: isJsonObject(raw) });
}

function changesOfUrn(name: string, raw: JsonValue, source: Source): AttributeOperation[] {
  const path = pathOf(name);
  const found = path === null ? null : findDeclared(path, source);
  if (found !== null) {
    noteKey('urn-keys', name, source.context);
    return [change(source, found, raw)];
  }
  if (isJsonObject(raw) || path === null || path.schema === null) {
    return changesOfUndeclaredExtension(name, raw, source);
  }
  noteKey('urn-keys', name, source.context);
  if (path.subAttribute !== null || path.filter !== null) {
    const inside = findTarget(path, source.draft, raw, source.context);
    if (inside.kind === 'attribute') return [change(source, inside.target, raw)];
  }
  return [undeclaredChange(path.attribute, path.schema, raw, source)];
}

function changesOfPath(name: string, raw: JsonValue, source: Source): AttributeOperation[] {
  const path = pathOf(name);
  const found = path === null ? null : findDeclared(path, source);
  if (found === null) return [undeclaredChange(name, null, raw, source)];
  noteKey('dotted-keys', name, source.context);
  return [change(source, found, raw)];
}

/** A path came as the name of an attribute. @throws ScimError invalidValue where that is switched off */
export function noteKey(id: 'urn-keys' | 'dotted-keys', name: string, { tolerances }: RulesContext): void {
  tolerances.tolerate(id, {
    attributePath: name,
    detail: () => `${inRichText(name)} came as the name of an attribute.`,
    refusal: () =>
      new ScimError('invalidValue', `“${shorten(name)}” is a path and can’t stand as an attribute name.`),
  });
}

/** The path that a property name is, or null where it is none. */
function pathOf(name: string): PatchPath | null {
  try {
    const path = parsePatchPath(name);
    return isAttributeName(path.attribute) ? path : null;
  } catch (error) {
    if (error instanceof FilterSyntaxError || error instanceof PathSyntaxError) return null;
    throw error;
  }
}

function findDeclared(asked: PatchPath, { draft, context }: Source): OperationTarget | null {
  const { type } = context;
  const path = withKnownSchema(asked, context);
  const schema = path.schema?.toLowerCase();
  const owner =
    schema === undefined || schema === type.resourceType.schema.toLowerCase()
      ? type.attributes
      : type.extensions.get(schema)?.attributes;
  if (owner?.get(path.attribute.toLowerCase()) === undefined) return null;
  const found = findTarget(path, draft, undefined, context);
  return found.kind === 'attribute' ? found.target : null;
}
