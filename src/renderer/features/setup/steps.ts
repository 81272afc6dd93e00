/** Where the reader stands in a guide: pure functions of the guide and its progress. */

import type { Guide, GuideProgress, GuideStep, StepProgress } from '../../../shared/guide';
import { counted } from '../../../shared/plural';

/** Seen or ticked: nothing is left to do. */
export function isDone({ state }: StepProgress): boolean {
  return state === 'seen' || state === 'by hand';
}

/** Of a step that is not in the progress yet nothing is known. */
export function progressOf(progress: GuideProgress | null, stepId: string): StepProgress {
  const known = progress?.steps.find((step) => step.stepId === stepId);
  return (
    known ?? {
      ...{ stepId, state: 'to do', at: null, exchange: null },
      ...{ simulated: false, detail: null, trouble: null },
    }
  );
}

export function allSteps(guide: Guide): GuideStep[] {
  return guide.parts.flatMap(({ steps }) => steps);
}

/** Steps of the way itself; extras are for later. */
export function countedSteps(guide: Guide): GuideStep[] {
  return guide.parts.filter(({ extra }) => extra !== true).flatMap(({ steps }) => steps);
}

/** The first step that is not done, in the order of the guide; null when the way is done. */
export function firstOpenStep(guide: Guide, progress: GuideProgress | null): GuideStep | null {
  return countedSteps(guide).find((step) => !isDone(progressOf(progress, step.id))) ?? null;
}

/** "6 of 12 steps · about 8 minutes left" */
export function progressText(guide: Guide, progress: GuideProgress | null): string {
  const steps = countedSteps(guide);
  const open = steps.filter((step) => !isDone(progressOf(progress, step.id)));
  const done = `${steps.length - open.length} of ${steps.length} steps`;
  if (open.length === 0) return `All ${steps.length} steps done`;
  const minutes = open.reduce((sum, step) => sum + step.minutes, 0);
  return `${done} · about ${counted(minutes, 'minute')} left`;
}

/** True when everything that was done came from the simulated identity provider, so that the real way is still ahead. */
export function isOnlyRehearsed(guide: Guide, progress: GuideProgress | null): boolean {
  const done = countedSteps(guide)
    .map((step) => progressOf(progress, step.id))
    .filter(isDone);
  return (
    done.some(({ simulated }) => simulated) &&
    !done.some(({ simulated, exchange }) => !simulated && exchange !== null)
  );
}

/** How long the reader is left alone after choosing a step, in milliseconds. */
const quietMs = 20_000;

/**
 * Whether the page may go on by itself: evidence for the shown step has just come, and the reader is neither reading
 * something opened nor typing, nor has chosen a step a moment ago.
 */
export function mayAdvance(reader: {
  confirmed: string;
  shown: string;
  chosenAt: number;
  now: number;
  isBusy: boolean;
}): boolean {
  return reader.confirmed === reader.shown && !reader.isBusy && reader.now - reader.chosenAt > quietMs;
}

/** Steps that became done between two states of progress. */
export function newlyDone(before: GuideProgress | null, after: GuideProgress | null): StepProgress[] {
  if (before === null || after === null || before.settingId !== after.settingId) return [];
  return after.steps.filter((step) => isDone(step) && !isDone(progressOf(before, step.stepId)));
}
