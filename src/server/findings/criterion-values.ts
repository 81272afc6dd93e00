/** Who has which value of the field that people are grouped by: kept up person by person. */
import { readerOf } from '../../shared/platform/mapped-path';
import type { JsonObject } from '../../shared/scim/resource';

export class CriterionValues {
  readonly #read: ReturnType<typeof readerOf>;
  readonly #people = new Map<string, Set<string>>();
  /** Only of who has one. */
  readonly #valueOf = new Map<string, string>();

  /** @param path null where people are not grouped by a field */
  constructor(path: string | null) {
    this.#read = path === null ? null : readerOf(path);
  }

  /** @param person attributes; null for one who is gone */
  set(id: string, person: JsonObject | null): void {
    if (this.#read === null) return;
    const value = person === null ? null : this.#read(person).text;
    const before = this.#valueOf.get(id) ?? null;
    if (value === before) return;
    if (before !== null) this.#remove(id, before);
    if (value === null) return;
    this.#valueOf.set(id, value);
    this.#people.set(value, (this.#people.get(value) ?? new Set()).add(id));
  }

  /** Ids of people by value. */
  all(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#people;
  }

  #remove(id: string, value: string): void {
    this.#valueOf.delete(id);
    const people = this.#people.get(value);
    people?.delete(id);
    if (people?.size === 0) this.#people.delete(value);
  }
}
