/** Who has which finding, and how many people there are of each: kept up person by person. */

import { type CauseKey, causeIdOf } from '../../shared/causes/cause-id';
import type { FindingCounts, PeopleWith } from '../../shared/features/findings';
import { type Severity, severitySchema } from '../../shared/finding';

interface CauseEntry extends CauseKey {
  /** Ids. */
  people: Set<string>;
}

/** People who have it, by their ids. */
export type CauseOfPeople = CauseKey & { people: ReadonlySet<string> };

export class CauseIndex {
  readonly #byId = new Map<string, CauseEntry>();
  /** Only those who have any. */
  readonly #byPerson = new Map<string, CauseEntry[]>();
  /** Ids, by the gravest finding of each person. */
  readonly #bySeverity = Object.fromEntries(
    severitySchema.options.map((severity) => [severity, new Set<string>()]),
  ) as Record<Severity, Set<string>>;
  /** Ids of causes that count for nobody. */
  #muted: ReadonlySet<string> = new Set();

  /** From now on; those who have nothing else are counted nowhere. */
  mute(ids: ReadonlySet<string>): void {
    if (ids.size === this.#muted.size && [...ids].every((id) => this.#muted.has(id))) return;
    this.#muted = ids;
    for (const people of Object.values(this.#bySeverity)) people.clear();
    for (const [person, causes] of this.#byPerson) this.#count(person, causes);
  }

  /** In place of what the person had before; none for a person who is gone. */
  set(id: string, found: readonly CauseKey[]): void {
    this.#remove(id);
    if (found.length === 0) return;
    const causes = [...new Set(found.map((key) => this.#entry(key)))];
    for (const { people } of causes) people.add(id);
    this.#count(id, causes);
    this.#byPerson.set(id, causes);
  }

  counts(): Pick<FindingCounts, 'people' | 'causes'> {
    const causes = this.causes().map(({ people, ...cause }) => ({ ...cause, people: people.size }));
    const people = Object.fromEntries(
      severitySchema.options.map((severity) => [severity, this.#bySeverity[severity].size]),
    ) as Record<Severity, number>;
    return { people, causes };
  }

  /** The worst first, then those of most people. */
  causes(): CauseOfPeople[] {
    return [...this.#byId.values()].sort(
      (one, other) => rankOf(one) - rankOf(other) || other.people.size - one.people.size,
    );
  }

  /** @param id of the cause; undefined where nobody has it */
  find(id: string): CauseOfPeople | undefined {
    return this.#byId.get(id);
  }

  /** Who will not arrive or arrives wrong. */
  isAffected(id: string): boolean {
    return this.#bySeverity['will not arrive'].has(id) || this.#bySeverity['value is wrong'].has(id);
  }

  /** Ids of those whose gravest finding is of one of these severities, or who have a cause; all who have any without either. */
  peopleWith({ severities = severitySchema.options, cause }: PeopleWith): ReadonlySet<string> {
    const ofSeverity = severities.map((severity) => this.#bySeverity[severity]);
    return union(cause === undefined ? ofSeverity : this.#matching(cause));
  }

  #matching(cause: NonNullable<PeopleWith['cause']>): ReadonlySet<string>[] {
    const isMeant = (entry: CauseEntry) =>
      cause.rule === entry.rule &&
      (cause.cause ?? entry.cause) === entry.cause &&
      (cause.attributePath ?? entry.attributePath) === entry.attributePath &&
      (cause.severity ?? entry.severity) === entry.severity;
    return [...this.#byId.values()].filter(isMeant).map(({ people }) => people);
  }

  #remove(id: string): void {
    const causes = this.#byPerson.get(id);
    if (causes === undefined) return;
    this.#byPerson.delete(id);
    for (const people of Object.values(this.#bySeverity)) people.delete(id);
    for (const cause of causes) {
      cause.people.delete(id);
      if (cause.people.size === 0) this.#byId.delete(causeIdOf(cause));
    }
  }

  #count(person: string, causes: readonly CauseKey[]): void {
    const counting =
      this.#muted.size === 0 ? causes : causes.filter((cause) => !this.#muted.has(causeIdOf(cause)));
    if (counting.length > 0) this.#bySeverity[gravestOf(counting)].add(person);
  }

  #entry(key: CauseKey): CauseEntry {
    const id = causeIdOf(key);
    const known = this.#byId.get(id);
    if (known !== undefined) return known;
    const entry: CauseEntry = { ...key, people: new Set() };
    this.#byId.set(id, entry);
    return entry;
  }
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, ...others] = sets;
  if (first === undefined) return new Set();
  return others.length === 0 ? first : new Set(sets.flatMap((set) => [...set]));
}

function rankOf({ severity }: CauseKey): number {
  return severitySchema.options.indexOf(severity);
}

function gravestOf(causes: readonly CauseKey[]): Severity {
  const ranks = causes.map(rankOf);
  return severitySchema.options[Math.min(...ranks)] ?? 'only noted';
}
