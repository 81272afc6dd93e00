/** Who has which finding, and how many people there are of each: kept up person by person. */

import type { Cause, FindingCounts } from '../../shared/features/findings';
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
  readonly #people: Record<Severity, number> = { 'will not arrive': 0, 'value is wrong': 0, 'only noted': 0 };

  /** In place of what the person had before; none for a person who is gone. */
  set(id: string, found: readonly CauseKey[]): void {
    this.#remove(id);
    if (found.length === 0) return;
    const causes = [...new Set(found.map((key) => this.#entry(key)))];
    for (const { people } of causes) people.add(id);
    this.#count(causes, 1);
    this.#byPerson.set(id, causes);
  }

  counts(): Omit<FindingCounts, 'isComplete'> {
    const causes = this.causes().map(({ people, ...cause }) => ({ ...cause, people: people.size }));
    return { people: { ...this.#people }, causes };
  }

  /** The worst first, then those of most people. */
  causes(): (CauseKey & { people: ReadonlySet<string> })[] {
    const rank = (severity: Severity) => severitySchema.options.indexOf(severity);
    return [...this.#byKey.values()].sort(
      (one, other) => rank(one.severity) - rank(other.severity) || other.people.size - one.people.size,
    );
  }

  #remove(id: string): void {
    const causes = this.#byPerson.get(id);
    if (causes === undefined) return;
    this.#byPerson.delete(id);
    this.#count(causes, -1);
    for (const cause of causes) {
      cause.people.delete(id);
      if (cause.people.size === 0) this.#byKey.delete(keyOf(cause));
    }
  }

  #count(causes: readonly CauseEntry[], by: number): void {
    for (const severity of new Set(causes.map((cause) => cause.severity))) this.#people[severity] += by;
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

function keyOf({ rule, attributePath = '', severity }: CauseKey): string {
  return `${rule} ${severity} ${attributePath}`;
}
