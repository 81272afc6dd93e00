/** The texts of a person by attribute path, as field mappings write them. Reads any JSON: what a client sends may be anything. */
import { isUrn } from '../../shared/scim/attribute-path';
import { isJsonObject } from '../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../shared/scim/resource';
import { isSecretName } from '../../shared/scim/secret-names';

/** RFC 7643 section 2.4: they say which value it is, and are none themselves. */
export const describing: ReadonlySet<string> = new Set(['type', 'primary', '$ref']);
const longestKind = 50;

const isLeftOut = new Set(['schemas', 'id', 'meta']);

/** Every path with the text there, without what the service provider gives itself and without secrets; a path more than once where there are several values. */
export function* textsIn(attributes: JsonObject): Generator<[string, string]> {
  for (const [name, value] of Object.entries(attributes)) {
    if (isLeftOut.has(name.toLowerCase())) continue;
    if (!isUrn(name)) yield* textsAt(name, name, value);
    else if (isJsonObject(value)) {
      for (const [own, inner] of Object.entries(value)) yield* textsAt(`${name}:${own}`, own, inner);
    }
  }
}

function* textsAt(path: string, name: string, value: JsonValue | undefined): Generator<[string, string]> {
  if (isSecretName(name)) return;
  for (const element of Array.isArray(value) ? value : [value]) {
    const text = textOf(element);
    if (text !== null) yield [path, text];
    else if (isJsonObject(element)) {
      yield* textsOf(Array.isArray(value) ? ofItsKind(path, element) : path, element);
    }
  }
}

function* textsOf(path: string, element: JsonObject): Generator<[string, string]> {
  for (const [name, value] of Object.entries(element)) {
    const text = describing.has(name) || isSecretName(name) ? null : textOf(value);
    if (text !== null) yield [`${path}.${name}`, text];
  }
}

/** `emails[type eq "work"]` */
function ofItsKind(path: string, { type }: JsonObject): string {
  if (typeof type !== 'string' || type === '' || type.length > longestKind) return path;
  return `${path}[type eq ${JSON.stringify(type)}]`;
}

function textOf(value: JsonValue | undefined): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
