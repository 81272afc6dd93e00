/** An expression over everybody at hand, in slices, until nobody wants to know any more. */
import type { EvaluationEvent, TracedPerson } from '../../shared/features/laboratory';
import type { KnownPerson, Laboratory, ReadExpression } from '../../shared/idp/common/laboratory';
import type { JsonValue } from '../../shared/scim/resource';
import { type SerializedJson, serializeJson } from '../runtime/serialized-json';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import type { PeopleAtHand } from './people-at-hand';
import { Tally } from './tally';

/** In people: a page draws it no more often. */
const tellEvery = 2_000;

export interface Evaluated {
  expression: ReadExpression;
  /** The row that it is compared with. */
  instead: ReadExpression | null;
  people: PeopleAtHand;
}

export async function* evaluateAll(
  { expression, instead, people }: Evaluated,
  signal: AbortSignal,
): AsyncGenerator<SerializedJson<EvaluationEvent>[]> {
  const tally = new Tally();
  let lookedAt = 0;
  for (const person of people.each()) {
    tally.add(person, expression.of(person.source), instead?.of(person.source) ?? null);
    lookedAt += 1;
    if (lookedAt % tellEvery === 0) yield [told({ kind: 'progress', lookedAt, people: people.size })];
    if (isSliceOver()) await yieldSlice();
    if (signal.aborted) return;
  }
  const facts = { notTold: notTold(expression, people), notUsed: people.notUsed() };
  yield [told({ kind: 'result', evaluation: tally.result(facts, instead !== null) })];
}

export function told(event: EvaluationEvent): SerializedJson<EvaluationEvent> {
  return serializeJson(event);
}

function notTold({ attributes }: ReadExpression, { told: known }: PeopleAtHand): string[] {
  return known === null ? [] : attributes.filter((name) => !known.has(name));
}

/** @param tried values in place of the person's own, by attribute */
export function traced(
  { laboratory, expression, people }: { laboratory: Laboratory } & Omit<Evaluated, 'instead'>,
  person: KnownPerson,
  tried: Readonly<Record<string, string>>,
): TracedPerson {
  const source = Object.entries(tried).reduce(
    (one, [name, value]) => laboratory.tried(one, name, value === '' ? null : value),
    person.source,
  );
  const values = laboratory.attributesOf(source);
  const missing = new Set(notTold(expression, people));
  return {
    id: person.id,
    name: person.name,
    attributes: expression.attributes.map((name) => ({
      name,
      value: valueIn(values, name),
      told: !missing.has(name),
      tried: Object.hasOwn(tried, name),
    })),
    ...expression.of(source),
    trace: expression.traceOf(source),
  };
}

function valueIn(values: Readonly<Record<string, JsonValue>>, name: string): JsonValue {
  return Object.hasOwn(values, name) ? (values[name] ?? null) : null;
}
