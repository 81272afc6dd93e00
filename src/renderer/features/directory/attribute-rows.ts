import { wordsFor } from '../../../shared/activity/attribute-words';
import type { ResourceReference } from '../../../shared/exchange';
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';

export interface AttributeRow {
  attributePath: string;
  /** What a person calls it. */
  label: string;
  /** Null for what was never sent. */
  value: string | null;
  /** Whose id the attribute holds, where their name is shown instead. */
  reference?: Pick<ResourceReference, 'resourceType' | 'id'>;
}

/** Shown elsewhere on the page. */
const elsewhere = new Set(['schemas', 'id', 'meta', 'members', 'groups']);
const deepest = 8;

/** The attributes of a resource, one line per simple value, in the order in which they came. */
export function attributeRows(resource: JsonObject): AttributeRow[] {
  return Object.entries(resource)
    .filter(([name]) => !elsewhere.has(name))
    .flatMap(([name, value]) => rowsOf(name, value, 0));
}

function rowsOf(path: string, value: JsonValue, depth: number): AttributeRow[] {
  if (Array.isArray(value) && depth < deepest) {
    return value.flatMap((element, index) =>
      rowsOf(elementPath(path, element, index, value), element, depth + 1),
    );
  }
  if (typeof value === 'object' && value !== null && depth < deepest) {
    const named = namedReference(path, value);
    if (named !== null) return [named];
    return Object.entries(value)
      .filter(([name]) => !(path.endsWith(']') && (name === 'type' || name === 'primary')))
      .flatMap(([name, child]) => rowsOf(childPath(path, name, depth), child, depth + 1));
  }
  return [{ attributePath: path, label: wordsFor(path), value: valueText(value) }];
}

/**
 * A reference that says whom it means, such as `manager` (RFC 7643 section 4.3), is one row with that name: its `$ref`
 * and its id say nothing more.
 */
function namedReference(path: string, value: JsonValue): AttributeRow | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { value: id, $ref: address, displayName } = value;
  if (typeof id !== 'string' || typeof address !== 'string' || typeof displayName !== 'string') return null;
  const resourceType = /\/(User|Group)s\/[^/]+$/.exec(address)?.[1];
  if (resourceType === undefined || displayName === '') return null;
  const attributePath = `${path}.value`;
  return {
    attributePath,
    label: wordsFor(attributePath),
    value: displayName,
    reference: { resourceType, id },
  };
}

/** An attribute of a schema extension follows its URN after a colon (RFC 7644 section 3.10). */
function childPath(path: string, name: string, depth: number): string {
  return depth === 0 && /^urn:/i.test(path) ? `${path}:${name}` : `${path}.${name}`;
}

function elementPath(path: string, element: JsonValue, index: number, all: JsonValue[]): string {
  const type = typeOf(element);
  if (type !== null && all.filter((other) => typeOf(other) === type).length === 1) {
    return `${path}[type eq ${JSON.stringify(type)}]`;
  }
  return all.length === 1 ? path : `${path}[${index + 1}]`;
}

function typeOf(element: JsonValue): string | null {
  if (typeof element !== 'object' || element === null || Array.isArray(element)) return null;
  return typeof element.type === 'string' ? element.type : null;
}

function valueText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
