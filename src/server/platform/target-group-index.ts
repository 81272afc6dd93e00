import type { ListedGroup } from '../../shared/features/platform';
import type { TargetGroup } from '../../shared/platform/grouping';

interface Entry extends Pick<TargetGroup, 'name' | 'by' | 'documented'> {
  /** Ids. */
  people: Set<string>;
}

/** Who is in which target group: kept up person by person. A group without people is none. */
export class TargetGroupIndex {
  readonly #byName = new Map<string, Entry>();

  get size(): number {
    return this.#byName.size;
  }

  add(id: string, groups: readonly TargetGroup[]): void {
    for (const { name, by, documented } of groups) {
      const known = this.#byName.get(name);
      if (known === undefined) this.#byName.set(name, { name, by, documented, people: new Set([id]) });
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

  /** The largest first, those of one size by name. */
  list(): ListedGroup[] {
    return [...this.#byName.values()]
      .map(({ people, ...group }) => ({ ...group, people: people.size }))
      .sort((one, other) => other.people - one.people || (one.name < other.name ? -1 : 1));
  }
}
