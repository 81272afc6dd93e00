/**
 * In which countries the people of one directory are: looked at once in slices, then kept up change by change. What is known of
 * a person is replaced, never added to, so that it does not matter which comes first, or comes twice.
 */
import { countryOfPerson } from '../../shared/platform/country-of-person';
import type { PlaceTables } from '../../shared/platform/time-zone';
import { peek } from '../resource/lazy-resource';
import type { StoredResource } from '../resource/stored-resource';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import type { DirectoryEvent } from './change-feed';
import type { DirectoryReader } from './directory-reader';

/** So many are looked at at once, so that a small directory is never incomplete. */
const countedAtOnce = 500;

export class CountryCounts {
  readonly #directory: Pick<DirectoryReader, 'each' | 'get'>;
  readonly #places: PlaceTables;
  readonly #onChange: () => void;
  /** Alpha-2 code by the id of a person; of nobody without a country. */
  readonly #byPerson = new Map<string, string>();
  /** People by alpha-2 code. */
  readonly #people = new Map<string, number>();
  #codes: readonly string[] | null = null;
  #work: Promise<void> | null = null;

  /** @param onChange called when another country occurs, or one no longer does */
  constructor(directory: Pick<DirectoryReader, 'each' | 'get'>, places: PlaceTables, onChange: () => void) {
    this.#directory = directory;
    this.#places = places;
    this.#onChange = onChange;
    const users = directory.each('User')[Symbol.iterator]();
    for (let left = countedAtOnce; left > 0; left -= 1) if (!this.#lookAtNext(users)) return;
    this.#work = this.#lookAtRest(users);
  }

  /** Alpha-2 codes, in their order. */
  get codes(): readonly string[] {
    this.#codes ??= [...this.#people.keys()].sort();
    return this.#codes;
  }

  get isComplete(): boolean {
    return this.#work === null;
  }

  /** Resolves when everybody was looked at. */
  async complete(): Promise<void> {
    await this.#work;
  }

  follow(event: DirectoryEvent): void {
    const before = this.codes;
    if (event.kind === 'cleared') this.#clear();
    else {
      for (const { before: former, after } of event.resources) {
        const person = after ?? former;
        if (person?.resourceType === 'User') this.#set(person.id, after);
      }
    }
    if (this.isComplete && before !== this.codes) this.#onChange();
  }

  #clear(): void {
    if (this.#people.size > 0) this.#codes = null;
    this.#byPerson.clear();
    this.#people.clear();
  }

  async #lookAtRest(users: Iterator<StoredResource>): Promise<void> {
    await yieldSlice();
    while (this.#lookAtNext(users)) if (isSliceOver()) await yieldSlice();
    this.#work = null;
    this.#onChange();
  }

  /** As the person is now; false where there is none any more. */
  #lookAtNext(users: Iterator<StoredResource>): boolean {
    const { value: user, done = false } = users.next();
    if (!done) this.#set(user.id, this.#directory.get('User', user.id) ?? null);
    return !done;
  }

  #set(id: string, user: StoredResource | null): void {
    const before = this.#byPerson.get(id);
    const code = user === null ? undefined : countryOfPerson(peek(user), this.#places)?.code;
    if (before === code) return;
    if (before !== undefined) this.#change(before, -1);
    if (code === undefined) this.#byPerson.delete(id);
    else {
      this.#byPerson.set(id, code);
      this.#change(code, 1);
    }
  }

  #change(code: string, by: number): void {
    const before = this.#people.get(code) ?? 0;
    if (before + by === 0) this.#people.delete(code);
    else this.#people.set(code, before + by);
    if (before === 0 || before + by === 0) this.#codes = null;
  }
}
