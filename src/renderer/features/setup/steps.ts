/** Where the reader stands in a guide: pure functions of the guide and its progress. */

import type { GuideProgress, GuideStep, GuideWay, StepProgress } from '../../../shared/guide';
import { counted } from '../../../shared/plural';

/** Seen or ticked: nothing is left to do. */
export function isDone({ state }: StepProgress): boolean {
  return state === 'seen' || state === 'by hand';
}

/** Of a step that is not in the progress yet nothing is known. */
export function progressOf(progress: GuideProgress | null, stepId: string): StepProgress {
  const known = progress?.steps.find((step) => step.stepId === stepId);
  if (known !== undefined) return known;
  const nothing = { at: null, exchange: null, simulated: false, detail: null, trouble: null };
  return { stepId, state: 'to do', ...nothing };
}

export function allSteps(guide: GuideWay): GuideStep[] {
  return guide.parts.flatMap(({ steps }) => steps);
}

/** Steps of the way itself; extras are for later. */
export function countedSteps(guide: GuideWay): GuideStep[] {
  return guide.parts.filter(({ extra }) => extra !== true).flatMap(({ steps }) => steps);
}

/** The first step that is not done, in the order of the guide; null when the way is done. */
export function firstOpenStep(guide: GuideWay, progress: GuideProgress | null): GuideStep | null {
  return countedSteps(guide).find((step) => !isDone(progressOf(progress, step.id))) ?? null;
}

/** "6 of 12 steps · about 8 minutes left" */
export function progressText(guide: GuideWay, progress: GuideProgress | null): string {
  const steps = countedSteps(guide);
  const open = steps.filter((step) => !isDone(progressOf(progress, step.id)));
  const done = `${steps.length - open.length} of ${steps.length} steps`;
  if (open.length === 0) return `All ${steps.length} steps done`;
  const minutes = open.reduce((sum, step) => sum + step.minutes, 0);
  return `${done} · about ${counted(minutes, 'minute')} left`;
}

/** "2 of 4", "done"; nothing where it has not begun. */
export function doneWords(guide: GuideWay, progress: GuideProgress | null): string {
  const steps = countedSteps(guide);
  const done = steps.filter(({ id }) => isDone(progressOf(progress, id))).length;
  if (done === 0) return '';
  return done === steps.length ? 'done' : `${done} of ${steps.length}`;
}

/** "13 steps, about 25 minutes" */
export function lengthText(guide: GuideWay): string {
  const steps = countedSteps(guide);
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return `${counted(steps.length, 'step')}, about ${counted(minutes, 'minute')}`;
}

/** True when everything that was done came from the simulated identity provider, so that the real way is still ahead. */
export function isOnlyRehearsed(guide: GuideWay, progress: GuideProgress | null): boolean {
  const done = countedSteps(guide)
    .map((step) => progressOf(progress, step.id))
    .filter(isDone);
  return (
    done.some(({ simulated }) => simulated) &&
    !done.some(({ simulated, exchange }) => !simulated && exchange !== null)
  );
}

/** Steps that became done between two states of progress. */
export function newlyDone(before: GuideProgress | null, after: GuideProgress | null): StepProgress[] {
  return changedSteps(before, after, isDone);
}

/** Steps that got into trouble between two states of progress. */
export function newlyInTrouble(before: GuideProgress | null, after: GuideProgress | null): StepProgress[] {
  return changedSteps(before, after, ({ state }) => state === 'in trouble');
}

function changedSteps(
  before: GuideProgress | null,
  after: GuideProgress | null,
  test: (step: StepProgress) => boolean,
): StepProgress[] {
  if (before === null || after === null || before.settingId !== after.settingId) return [];
  return after.steps.filter((step) => test(step) && !test(progressOf(before, step.stepId)));
}
