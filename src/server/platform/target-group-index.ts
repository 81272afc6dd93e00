import type { TargetGroup } from '../../shared/platform/grouping';

/** A group as whoever was first in it came into it. */
export interface IndexedGroup extends Pick<TargetGroup, 'name' | 'by' | 'documented' | 'rule'> {
  /** Ids. */
  people: ReadonlySet<string>;
}

type Entry = IndexedGroup & { people: Set<string> };

/** Who is in which target group: kept up person by person. A group without people is none. */
export class TargetGroupIndex {
  readonly #byName = new Map<string, Entry>();

  get size(): number {
    return this.#byName.size;
  }

  add(id: string, groups: readonly TargetGroup[]): void {
    for (const { name, by, documented, rule } of groups) {
      const known = this.#byName.get(name);
      if (known === undefined) this.#byName.set(name, { name, by, documented, rule, people: new Set([id]) });
      else known.people.add(id);
    }
  }

  remove(id: string, names: readonly string[]): void {
    for (const name of names) {
      const entry = this.#byName.get(name);
      entry?.people.delete(id);
      if (entry?.people.size === 0) this.#byName.delete(name);
    }
  }

  /** Undefined where nobody is in it. */
  find(name: string): IndexedGroup | undefined {
    return this.#byName.get(name);
  }

  /** The largest first, those of one size by name. */
  list(): IndexedGroup[] {
    return [...this.#byName.values()].sort(
      (one, other) => other.people.size - one.people.size || (one.name < other.name ? -1 : 1),
    );
  }
}
