/**
 * sortBy and sortOrder (RFC 7644 section 3.4.2.3): a multi-valued attribute sorts by its primary value, else its first; text by
 * the case rule of its schema, and by its first 256 characters, so that a place in the order is never long; resources without a value come last when ascending, first when descending.
 */
import { type AttributePath, parseAttributePath } from '../../../shared/scim/attribute-path';
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';
import {
  type ResolvedAttribute,
  type ResolvedResourceType,
  resolveAttribute,
} from '../../../shared/scim/schemas/schema-registry';
import { ScimError } from '../scim-error';
import { instantOf } from '../write/rules/date-time';
import { type Declared, withKnownSchema } from '../write/rules/known-schema';
import type { ResultPosition, SortKey } from './cursor';

export interface SortRequest {
  path: string;
  descending: boolean;
}

const sortedCharacters = 256;

/** @throws ScimError invalidValue */
export function readSort(sortBy: unknown, sortOrder: unknown): SortRequest | null {
  if (typeof sortBy !== 'string' || sortBy.trim() === '') return null;
  const order = typeof sortOrder === 'string' ? sortOrder.toLowerCase() : 'ascending';
  if (order !== 'ascending' && order !== 'descending') {
    throw new ScimError('invalidValue', 'sortOrder must be “ascending” or “descending”.');
  }
  return { path: sortBy.trim(), descending: order === 'descending' };
}

/** Reads the key of a resource; null for a type that does not have the attribute. @throws ScimError invalidValue */
export function sortKeyOf(
  path: AttributePath,
  type: ResolvedResourceType,
): (resource: JsonObject) => SortKey {
  const target = resolveAttribute(type, path);
  if (target.kind !== 'attribute') return () => null;
  const attribute = target.attribute.subAttributes.get('value') ?? target.attribute;
  if (attribute.definition.type === 'complex') throw withoutSubAttribute(attribute);
  return (resource) => keyFrom(valueAt(resource, attribute), attribute);
}

/** RFC 7644 section 3.4.2.3: of a complex attribute, sortBy names a sub-attribute. */
function withoutSubAttribute({ path, definition }: ResolvedAttribute): ScimError {
  const [first] = definition.subAttributes ?? [];
  const example = first === undefined ? '' : `, like “${path}.${first.name}”`;
  return new ScimError('invalidValue', `sortBy: “${path}” has sub-attributes; say which one${example}.`);
}

/** Total order of results: by key, and of those with equal keys as they are listed otherwise. */
export function comparePositions(
  descending: boolean,
): (one: ResultPosition, other: ResultPosition) => number {
  const direction = descending ? -1 : 1;
  return (one, other) =>
    direction * compareKeys(one.key, other.key) || one.type - other.type || one.order - other.order;
}

function compareKeys(one: SortKey, other: SortKey): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}

/** The path as a resource type knows it today. @throws ScimError invalidValue */
export function sortPathOf(path: string, declared: Declared): AttributePath {
  return withKnownSchema(readPath(path), declared, 'invalidValue');
}

function readPath(path: string): AttributePath {
  try {
    return parseAttributePath(path);
  } catch (error) {
    throw new ScimError(
      'invalidValue',
      `sortBy: ${error instanceof Error ? error.message : 'can’t be read'}.`,
    );
  }
}

function valueAt(
  resource: JsonObject,
  { extension, parent, definition }: ResolvedAttribute,
): JsonValue | undefined {
  const holder = extension === null ? resource : objectOf(resource[extension]);
  const value = parent === null ? holder : objectOf(first(holder?.[parent.definition.name]));
  return first(value?.[definition.name]);
}

function first(value: JsonValue | undefined): JsonValue | undefined {
  if (!Array.isArray(value)) return value;
  return value.find((element) => objectOf(element)?.primary === true) ?? value[0];
}

function objectOf(value: JsonValue | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

function keyFrom(value: JsonValue | undefined, { definition }: ResolvedAttribute): SortKey {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return null;
  if (definition.type === 'dateTime') return instantFrom(value);
  const beginning = value.slice(0, sortedCharacters);
  return definition.caseExact ? beginning : beginning.toLowerCase();
}

/** The times that this server gives itself, which most lists are sorted by, are read in a quarter of the time. */
function instantFrom(text: string): number {
  const isUsual = text.length <= '2026-01-31T09:30:00.000Z'.length && text.endsWith('Z');
  return (isUsual ? Date.parse(text) : instantOf(text)) || 0;
}
