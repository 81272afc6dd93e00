/** What stands at each attribute path for how many people: values with their frequencies, bounded. */
import type { Arrived } from '../../shared/features/mapping';
import { pathKey } from '../../shared/mapping/path-key';
import { shownText } from '../../shared/mapping/shown-value';
import type { JsonObject } from '../../shared/scim/resource';
import type { ReadText, TextReader } from '../../shared/scim/value-at-path';
import { visitTexts } from '../resource/text-paths';
import { truncateText } from '../runtime/truncate-text';

/** A client that makes up names for each person would fill the memory. */
const mostPaths = 500;
/** Different values of a path that are told apart. */
export const mostValues = 1_000;
const mostExamples = 5;
/** In characters. */
const longestExample = 60;

export class PathCount {
  readonly path: string;
  people = 0;
  several = 0;
  /** In the order of their appearance. */
  readonly values = new Map<string, number>();
  isMany = false;
  /** Whom was counted last. */
  #last = -1;

  constructor(path: string) {
    this.path = path;
  }

  /** @param person the place of the person: further values of the same one are only noted */
  add(text: string, person: number): void {
    if (this.#last === person) return;
    this.#last = person;
    this.people += 1;
    const before = this.values.get(text);
    if (before !== undefined || this.values.size < mostValues) this.values.set(text, (before ?? 0) + 1);
    else this.isMany = true;
  }

  arrived(): Arrived {
    const frequent = [...this.values].sort(([, one], [, other]) => other - one).slice(0, mostExamples);
    return {
      people: this.people,
      distinct: this.values.size,
      isMany: this.isMany,
      examples: frequent.map(([text]) => truncateText(shownText(text), longestExample)),
      several: this.several,
    };
  }
}

/** Of paths that are asked for, and of all others that occur. */
export class PathCounts {
  readonly #asked = new Map<string, { count: PathCount; read: TextReader }>();
  readonly #found = new Map<string, PathCount>();
  /** By the path as it was written, which is one of few: to make a key of it takes longer. */
  readonly #byPath = new Map<string, PathCount | null>();
  #people = 0;

  /** @param asked by key, with the reader of each */
  constructor(asked: ReadonlyMap<string, { path: string; read: TextReader }>) {
    for (const [key, { path, read }] of asked) this.#asked.set(key, { count: new PathCount(path), read });
  }

  add(attributes: JsonObject): void {
    const person = this.#people;
    this.#people += 1;
    for (const { count, read } of this.#asked.values()) note(count, read(attributes), person);
    visitTexts(attributes, (path, text) => this.#countOf(path)?.add(text, person));
  }

  /** Null for a path that nobody has and nobody asked for. */
  of(key: string): PathCount | null {
    return this.#asked.get(key)?.count ?? this.#found.get(key) ?? null;
  }

  /** Keys that occur and were not asked for, those of most people first. */
  others(): [key: string, count: PathCount][] {
    return [...this.#found].sort(([, one], [, other]) => other.people - one.people);
  }

  /** Null for those that were asked for: these are read by themselves. */
  #countOf(path: string): PathCount | null {
    const known = this.#byPath.get(path);
    if (known !== undefined) return known;
    const count = this.#made(path);
    if (this.#byPath.size < mostPaths) this.#byPath.set(path, count);
    return count;
  }

  #made(path: string): PathCount | null {
    const key = pathKey(path);
    if (this.#asked.has(key)) return null;
    const found = this.#found.get(key);
    if (found !== undefined) return found;
    if (this.#found.size >= mostPaths) return null;
    const count = new PathCount(path);
    this.#found.set(key, count);
    return count;
  }
}

function note(count: PathCount, { text, candidates }: ReadText, person: number): void {
  if (text === null) return;
  count.add(text, person);
  if (candidates > 1) count.several += 1;
}
