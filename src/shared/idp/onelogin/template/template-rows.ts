/** A template line by line: each value with its attribute path, as a mapping is shown and edited, and back. */
import { isJsonObject } from '../../../scim/json';
import type { JsonObject, JsonValue } from '../../../scim/resource';
import type { AttributeMapping } from '../../common/attribute-mapping';
import { MappingError } from '../../common/mapping-error';
import { parseTarget, putValue } from '../../common/resource-values';
import { parseTemplate } from './parse-template';

/** A macro outside of quotation marks is no JSON: within it is marked so that it can be told from one that is text. */
const bare = '\uE000';
const oneMacro = /^\{\$\w+\.\w+\}$/;

/**
 * Rows in the order of the template. The source is a macro, a text, or what stands behind the colon, letter for letter.
 * @throws ExpressionError for a macro that can't be read, SyntaxError where the template is no JSON
 */
export function rowsOf(template: string): AttributeMapping[] {
  const json = parseTemplate(template)
    .pieces.map((piece) => {
      const written = template.slice(piece.range.start, piece.range.end);
      return piece.kind === 'literal' || piece.isInText ? written : JSON.stringify(bare + written);
    })
    .join('');
  return leavesOf(JSON.parse(json)).map(([target, value]) => rowOf(target, value));
}

function rowOf(target: string, value: JsonValue): AttributeMapping {
  const matching = target === 'userName' ? { matching: 1 } : {};
  if (typeof value !== 'string' || value.includes(bare) || isMixed(value))
    return { source: writtenAs(value), type: 'expression', target, ...matching };
  return { source: value, type: oneMacro.test(value) ? 'direct' : 'constant', target, ...matching };
}

function isMixed(text: string): boolean {
  return text.includes('{$') && !oneMacro.test(text);
}

function writtenAs(value: JsonValue): string {
  return JSON.stringify(value).replace(new RegExp(`"${bare}([^"]*)"`, 'g'), '$1');
}

type Leaf = [path: string, value: JsonValue];

function leavesOf(body: JsonValue): Leaf[] {
  if (!isJsonObject(body)) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    if (!name.startsWith('urn:') || !isJsonObject(value)) return valuesOf(name, value);
    return Object.entries(value).flatMap(([attribute, held]) => valuesOf(`${name}:${attribute}`, held));
  });
}

function valuesOf(path: string, value: JsonValue): Leaf[] {
  if (isJsonObject(value)) return Object.entries(value).map(([name, held]) => [`${path}.${name}`, held]);
  if (!Array.isArray(value) || value.length === 0 || !value.every(hasType)) return [[path, value]];
  return value.flatMap(({ type, ...held }) =>
    Object.entries(held).map(([name, one]): Leaf => [`${path}[type eq "${type}"].${name}`, one]),
  );
}

function hasType(value: JsonValue): value is JsonObject {
  return isJsonObject(value) && typeof value.type === 'string';
}

const place = '\uE001';

/**
 * The template of these rows, in the form in which it can be pasted.
 * @throws MappingError that names a row which no template can have
 */
export function templateOf(rows: readonly AttributeMapping[]): string {
  const body: JsonObject = {};
  rows.forEach((row, index) => {
    if (row.type !== 'none') putRow(body, row, `${place}${index}${place}`);
  });
  const text = JSON.stringify(body, null, 2);
  return text.replace(new RegExp(`"${place}(\\d+)${place}"`, 'g'), (_, index) => {
    const { type = 'none', source = '' } = rows[Number(index)] ?? {};
    return type === 'expression' ? source : JSON.stringify(source);
  });
}

function putRow(body: JsonObject, { source, target, apply, defaultIfNull }: AttributeMapping, value: string) {
  const row = `The row of ${target} (${source}) can’t be run`;
  if (apply === 'only during creation' || defaultIfNull !== undefined)
    throw new MappingError(`${row}: every line of a template is sent each time, and has no default.`);
  try {
    putValue(body, parseTarget(target), value);
  } catch (error) {
    throw new MappingError(`${row}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
