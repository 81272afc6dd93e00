/** Who has which finding, and how many people there are of each: kept up person by person. */

import type { Cause, FindingCounts, PeopleWith } from '../../shared/features/findings';
import { type Finding, type Severity, severitySchema } from '../../shared/finding';
import { withoutValueFilters } from '../../shared/normalised-path';

/** What tells one cause from another. */
export type CauseKey = Omit<Cause, 'people'>;

/** Without value filters: what stands in them comes from the wire, and would make as many causes as there are people. */
export function causeOf({ rule, severity, attributePath }: Finding): CauseKey {
  return {
    rule,
    severity,
    ...(attributePath === undefined ? {} : { attributePath: withoutValueFilters(attributePath) }),
  };
}

export function isSameCause(one: CauseKey, other: CauseKey): boolean {
  return keyOf(one) === keyOf(other);
}

interface CauseEntry extends CauseKey {
  /** Ids. */
  people: Set<string>;
}

export class CauseIndex {
  readonly #byKey = new Map<string, CauseEntry>();
  /** Only those who have any. */
  readonly #byPerson = new Map<string, CauseEntry[]>();
  /** Ids, by the gravest finding of each person. */
  readonly #bySeverity = Object.fromEntries(
    severitySchema.options.map((severity) => [severity, new Set<string>()]),
  ) as Record<Severity, Set<string>>;

  /** In place of what the person had before; none for a person who is gone. */
  set(id: string, found: readonly CauseKey[]): void {
    this.#remove(id);
    if (found.length === 0) return;
    const causes = [...new Set(found.map((key) => this.#entry(key)))];
    for (const { people } of causes) people.add(id);
    this.#bySeverity[gravestOf(causes)].add(id);
    this.#byPerson.set(id, causes);
  }

  counts(): Omit<FindingCounts, 'isComplete'> {
    const causes = this.causes().map(({ people, ...cause }) => ({ ...cause, people: people.size }));
    const people = Object.fromEntries(
      severitySchema.options.map((severity) => [severity, this.#bySeverity[severity].size]),
    ) as Record<Severity, number>;
    return { people, causes };
  }

  /** The worst first, then those of most people. */
  causes(): (CauseKey & { people: ReadonlySet<string> })[] {
    return [...this.#byKey.values()].sort(
      (one, other) => rankOf(one) - rankOf(other) || other.people.size - one.people.size,
    );
  }

  /** Ids of those whose gravest finding is of one of these severities, or who have a cause; all who have any without either. */
  peopleWith({ severities = severitySchema.options, cause }: PeopleWith): ReadonlySet<string> {
    const ofSeverity = severities.map((severity) => this.#bySeverity[severity]);
    return union(cause === undefined ? ofSeverity : this.#matching(cause));
  }

  #matching(cause: NonNullable<PeopleWith['cause']>): ReadonlySet<string>[] {
    const isMeant = (entry: CauseEntry) =>
      cause.rule === entry.rule &&
      (cause.attributePath ?? entry.attributePath) === entry.attributePath &&
      (cause.severity ?? entry.severity) === entry.severity;
    return [...this.#byKey.values()].filter(isMeant).map(({ people }) => people);
  }

  #remove(id: string): void {
    const causes = this.#byPerson.get(id);
    if (causes === undefined) return;
    this.#byPerson.delete(id);
    this.#bySeverity[gravestOf(causes)].delete(id);
    for (const cause of causes) {
      cause.people.delete(id);
      if (cause.people.size === 0) this.#byKey.delete(keyOf(cause));
    }
  }

  #entry({ rule, attributePath, severity }: CauseKey): CauseEntry {
    const key = keyOf({ rule, attributePath, severity });
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const entry: CauseEntry = { rule, attributePath, severity, people: new Set() };
    this.#byKey.set(key, entry);
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

function keyOf({ rule, attributePath = '', severity }: CauseKey): string {
  return `${rule} ${severity} ${attributePath}`;
}
