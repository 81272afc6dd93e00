/** At which attribute paths people really have values. Reads any JSON: what a client sends may be anything. */
import { isUrn } from '../../shared/scim/attribute-path';
import { isJsonObject } from '../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../shared/scim/resource';
import { isSecretName } from '../../shared/scim/secret-names';
import { truncateText } from '../runtime/truncate-text';
import { describing } from './declared-paths';

/** A client that makes up names for each person would fill the memory. */
const mostPaths = 500;
const mostExamples = 3;
/** In characters. */
const longestExample = 60;
const longestKind = 50;

export interface ArrivedPath {
  path: string;
  people: number;
  examples: string[];
}

export class ArrivedPaths {
  /** By the path in lower case. */
  readonly #found = new Map<string, ArrivedPath>();

  /** One person more. */
  add(attributes: JsonObject): void {
    const values = new Map<string, { path: string; text: string }>();
    for (const [path, text] of textsIn(attributes)) {
      const key = path.toLowerCase();
      if (!values.has(key)) values.set(key, { path, text });
    }
    for (const [key, { path, text }] of values) this.#note(key, path, text);
  }

  list(): ArrivedPath[] {
    return [...this.#found.values()];
  }

  #note(key: string, path: string, text: string): void {
    const found = this.#found.get(key) ?? { path, people: 0, examples: [] };
    if (found.people === 0 && this.#found.size >= mostPaths) return;
    this.#found.set(key, found);
    found.people += 1;
    if (found.examples.length >= mostExamples) return;
    const example = truncateText(text, longestExample);
    if (!found.examples.includes(example)) found.examples.push(example);
  }
}

const isLeftOut = new Set(['schemas', 'id', 'meta']);

/** Every path with the text there; a path more than once where there are several values. */
function* textsIn(attributes: JsonObject): Generator<[string, string]> {
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
