/** The texts of a person by attribute path, as field mappings write them. Reads any JSON: what a client sends may be anything. */
import { remember } from '../../shared/remember';
import { isUrn } from '../../shared/scim/attribute-path';
import { isJsonObject } from '../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../shared/scim/resource';
import { isSecretName } from '../../shared/scim/secret-names';

/** RFC 7643 section 2.4: they say which value it is, and are none themselves. */
export const describing: ReadonlySet<string> = new Set(['type', 'primary', '$ref']);
const longestKind = 50;
const isLeftOut = new Set(['schemas', 'id', 'meta']);

type Visit = (path: string, text: string) => void;

/** Names are few and people are many. */
const sortOf = remember((name: string): 'left out' | 'urn' | 'attribute' => {
  if (isLeftOut.has(name.toLowerCase())) return 'left out';
  return isUrn(name) ? 'urn' : 'attribute';
});
const isSecret = remember(isSecretName);
const isSkipped = remember((name: string) => describing.has(name) || isSecretName(name));
const ofKind = remember((kind: string) => `[type eq ${JSON.stringify(kind)}]`);

/**
 * Every path with the text there, without what the service provider gives itself and without secrets; a path more than once where
 * there are several values.
 */
export function visitTexts(attributes: JsonObject, visit: Visit): void {
  for (const name in attributes) {
    const sort = sortOf(name);
    const value = attributes[name];
    if (sort === 'attribute') textsAt(name, name, value, visit);
    else if (sort === 'urn' && isJsonObject(value)) {
      for (const own in value) textsAt(`${name}:${own}`, own, value[own], visit);
    }
  }
}

function textsAt(path: string, name: string, value: JsonValue | undefined, visit: Visit): void {
  if (isSecret(name)) return;
  if (!Array.isArray(value)) {
    textsOf(path, value, visit);
    return;
  }
  for (const element of value) {
    textsOf(isJsonObject(element) ? path + kindOf(element) : path, element, visit);
  }
}

function textsOf(path: string, element: JsonValue | undefined, visit: Visit): void {
  const text = textOf(element);
  if (text !== null) {
    visit(path, text);
    return;
  }
  if (!isJsonObject(element)) return;
  for (const name in element) {
    const inner = isSkipped(name) ? null : textOf(element[name]);
    if (inner !== null) visit(`${path}.${name}`, inner);
  }
}

/** `[type eq "work"]`; nothing where it says no kind. */
function kindOf({ type }: JsonObject): string {
  if (typeof type !== 'string' || type === '' || type.length > longestKind) return '';
  return ofKind(type);
}

function textOf(value: JsonValue | undefined): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
