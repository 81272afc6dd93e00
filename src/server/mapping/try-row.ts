/** What a row would send instead of what came: for one person at once, then for everybody in slices. */
import type { TriedEvent } from '../../shared/features/mapping';
import { type SerializedJson, serializeJson } from '../runtime/serialized-json';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import { peopleAtHand, readUserRows } from './people-at-hand';
import { readRow } from './read-rows';
import { DifferenceOfRow } from './row-difference';
import { type Trial, triedPerson } from './tried-person';
import type { Workshop } from './workshop';

/** In people: a page draws it no more often. */
const tellEvery = 2_000;

/** Until the signal is aborted; changes nothing. */
export async function* tryRow(
  workshop: Workshop,
  trial: Trial,
  signal: AbortSignal,
): AsyncGenerator<SerializedJson<TriedEvent>[]> {
  const people = peopleAtHand(workshop, readUserRows(workshop));
  const row = readRow(trial.row, workshop.laboratory, workshop.evaluation);
  yield [told({ kind: 'person', person: triedPerson(workshop, row, people, trial) })];
  if (row.read === null) return;
  const difference = new DifferenceOfRow(workshop, row.row, row.read);
  let lookedAt = 0;
  for (const person of people.each()) {
    difference.add(person);
    lookedAt += 1;
    if (lookedAt % tellEvery === 0) yield [told({ kind: 'progress', lookedAt, people: people.size })];
    if (isSliceOver()) await yieldSlice();
    if (signal.aborted) return;
  }
  yield [told({ kind: 'everyone', everyone: difference.result() })];
}

function told(event: TriedEvent): SerializedJson<TriedEvent> {
  return serializeJson(event);
}
