import { wordsFor } from '../../../shared/activity/attribute-words';
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';

export interface AttributeRow {
  attributePath: string;
  /** What a person calls it. */
  label: string;
  value: string;
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
    return Object.entries(value)
      .filter(([name]) => !(path.endsWith(']') && (name === 'type' || name === 'primary')))
      .flatMap(([name, child]) => rowsOf(childPath(path, name, depth), child, depth + 1));
  }
  return [{ attributePath: path, label: wordsFor(path), value: textOf(value) }];
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

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
