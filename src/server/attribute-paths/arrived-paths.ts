/** At which attribute paths people really have values. Reads any JSON: what a client sends may be anything. */
import type { JsonObject } from '../../shared/scim/resource';
import { visitTexts } from '../resource/text-paths';
import { truncateText } from '../runtime/truncate-text';

/** A client that makes up names for each person would fill the memory. */
const mostPaths = 500;
const mostExamples = 3;
/** In characters. */
const longestExample = 60;

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
    visitTexts(attributes, (path, text) => {
      const key = path.toLowerCase();
      if (!values.has(key)) values.set(key, { path, text });
    });
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
