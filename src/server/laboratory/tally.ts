/** What an expression gives many people, counted. */
import type { Evaluation } from '../../shared/features/laboratory';
import type { KnownPerson, Outcome } from '../../shared/idp/common/laboratory';
import type { JsonValue } from '../../shared/scim/resource';

/** As many of each as a page can show. */
const most = { rows: 200, values: 200, problems: 20, some: 5, changes: 50 };

interface Counted {
  people: number;
  some: { id: string; name: string }[];
}

export class Tally {
  private readonly values = new Map<string, Counted & { value: JsonValue }>();
  private readonly problems = new Map<string, Counted & { problem: NonNullable<Outcome['problem']> }>();
  private readonly rows: Evaluation['rows'] = [];
  private readonly changed: NonNullable<Evaluation['changes']> = { people: 0, some: [] };
  private counts = { people: 0, withValue: 0, withoutValue: 0, failed: 0 };

  /** @param before what a row gives, where it is compared with one */
  add({ id, name }: KnownPerson, outcome: Outcome, before: Outcome | null): void {
    const person = { id, name };
    this.counts.people += 1;
    if (this.rows.length < most.rows) this.rows.push({ ...person, ...outcome });
    this.count(person, outcome);
    if (before !== null) this.compare(person, before.value, outcome.value);
  }

  result(told: Pick<Evaluation, 'notTold' | 'notUsed'>, isCompared: boolean): Evaluation {
    return {
      ...this.counts,
      distinct: this.values.size,
      values: mostFrequent(this.values, most.values),
      problems: mostFrequent(this.problems, most.problems),
      rows: this.rows,
      changes: isCompared ? this.changed : null,
      ...told,
    };
  }

  private count(person: Counted['some'][number], { value, problem }: Outcome): void {
    if (problem !== null) {
      this.counts.failed += 1;
      add(this.problems, problem.message, () => ({ problem, people: 0, some: [] }), person);
    } else if (value === null) {
      this.counts.withoutValue += 1;
    } else {
      this.counts.withValue += 1;
      add(this.values, JSON.stringify(value), () => ({ value, people: 0, some: [] }), person);
    }
  }

  private compare(person: Counted['some'][number], from: JsonValue, to: JsonValue): void {
    if (JSON.stringify(from) === JSON.stringify(to)) return;
    this.changed.people += 1;
    if (this.changed.some.length < most.changes) this.changed.some.push({ ...person, from, to });
  }
}

function add<Entry extends Counted>(
  entries: Map<string, Entry>,
  key: string,
  create: () => Entry,
  person: Counted['some'][number],
): void {
  const entry = entries.get(key) ?? create();
  entry.people += 1;
  if (entry.some.length < most.some) entry.some.push(person);
  entries.set(key, entry);
}

function mostFrequent<Entry extends Counted>(entries: Map<string, Entry>, count: number): Entry[] {
  return [...entries.values()].sort((a, b) => b.people - a.people).slice(0, count);
}
