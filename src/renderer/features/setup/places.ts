/** What stands in the address of Set up: a step, or one of the two pages around the steps. Pure functions. */

import type { GuideProgress, GuideWay, StepProgress } from '../../../shared/guide';
import {
  allSteps,
  countedSteps,
  firstOpenStep,
  isDone,
  newlyDone,
  newlyInTrouble,
  progressOf,
} from './steps';

/** What one needs, before the first step. */
export const before = 'before';
/** What was reached, after the last one. */
export const finish = 'finish';

/** Everything that one can go to, in reading order: what is for later comes after the end of the way. */
export function placesOf(guide: GuideWay): string[] {
  const way = countedSteps(guide).map(({ id }) => id);
  const later = allSteps(guide).flatMap(({ id }) => (way.includes(id) ? [] : [id]));
  return [before, ...way, finish, ...later];
}

/** Where Set up opens: at trouble, else at what comes next. */
export function landingPlace(guide: GuideWay, progress: GuideProgress | null): string {
  const troubled = progress?.steps.find(({ state }) => state === 'in trouble');
  if (troubled !== undefined) return troubled.stepId;
  if (!hasBegun(guide, progress)) return before;
  return firstOpenStep(guide, progress)?.id ?? finish;
}

/** Anything but what a new SCIM setting shows by itself: that it exists, and an address that was there before. */
function hasBegun(guide: GuideWay, progress: GuideProgress | null): boolean {
  return countedSteps(guide).some(({ id, evidence }, index) => {
    const step = progressOf(progress, id);
    const showsItself = index === 0 || evidence.kind === 'address';
    return isDone(step) && (!showsItself || step.state === 'by hand');
  });
}

/** One click forward: the next step that is open, else what follows the way. */
export function nextPlace(guide: GuideWay, progress: GuideProgress | null, place: string): string {
  const way = countedSteps(guide).map(({ id }) => id);
  const open = way.filter((id) => id !== place && !isDone(progressOf(progress, id)));
  const from = way.indexOf(place);
  return open.find((id) => way.indexOf(id) > from) ?? open[0] ?? finish;
}

/** The neighbour of a place: 1 for the one after it, -1 for the one before; null at either end. */
export function neighbour(guide: GuideWay, place: string, step: 1 | -1): string | null {
  const places = placesOf(guide);
  return places[places.indexOf(place) + step] ?? null;
}

/**
 * Where what has just arrived leads a reader who waits at `shown`, or null to stay. One request may show several steps at
 * once: the last of them in a row says most. Trouble leads to the step that cures it.
 */
export function placeAfter(
  guide: GuideWay,
  earlier: GuideProgress | null,
  later: GuideProgress | null,
  shown: string,
): string | null {
  const troubled = newlyInTrouble(earlier, later)[0];
  if (troubled !== undefined)
    return isDone(progressOf(later, shown)) ? null : elsewhere(troubled.stepId, shown);
  const done = newlyDone(earlier, later);
  if (!done.some(({ stepId }) => stepId === shown)) return null;
  return elsewhere(lastInARow(guide, done, shown), shown);
}

function elsewhere(place: string, shown: string): string | null {
  return place === shown ? null : place;
}

function lastInARow(guide: GuideWay, done: StepProgress[], shown: string): string {
  const seen = new Set(done.filter(({ state }) => state === 'seen').map(({ stepId }) => stepId));
  let last = shown;
  for (
    let next = neighbour(guide, last, 1);
    next !== null && seen.has(next);
    next = neighbour(guide, last, 1)
  ) {
    last = next;
  }
  return last;
}

/** Since when a step waits, RFC 3339: since the newest of the others was done. Null where nothing was. */
export function waitingSince(progress: GuideProgress | null): string | null {
  const times = progress?.steps.flatMap((step) => (isDone(step) && step.at !== null ? [step.at] : [])) ?? [];
  return times.sort().at(-1) ?? null;
}
