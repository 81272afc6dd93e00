/** What was reached, in figures: pure functions. */
import type { GuideProgress, GuideStep, GuideWay } from '../../../shared/guide';
import { plural } from '../../../shared/plural';
import { countedSteps, progressOf } from './steps';

export interface Figure {
  value: string;
  label: string;
}

/** People and groups that are here, leavers that were set inactive, and how long the way took. */
export function figuresOf(
  counts: { users: number; activeUsers: number; groups: number },
  createdAt: string,
  lastAt: string | null,
): Figure[] {
  const inactive = counts.users - counts.activeUsers;
  return [
    { value: written(counts.users), label: `${plural(counts.users, 'person', 'people')} arrived` },
    { value: written(counts.groups), label: `${plural(counts.groups, 'group')} mirrored` },
    { value: written(inactive), label: `${plural(inactive, 'leaver')} set inactive` },
    { value: lastAt === null ? '–' : durationOf(createdAt, lastAt), label: 'from start to finish' },
  ];
}

/** "40 s", "23 min", "3 h", "2 days" between two times of RFC 3339. */
export function durationOf(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  if (seconds < 2 * 86_400) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}

/** Steps of the way by what stands behind their tick. */
export function stepsByProof(
  guide: GuideWay,
  progress: GuideProgress | null,
): { seen: GuideStep[]; byHand: GuideStep[]; open: GuideStep[] } {
  const steps = countedSteps(guide);
  const inState = (...states: string[]) =>
    steps.filter(({ id }) => states.includes(progressOf(progress, id).state));
  return {
    seen: inState('seen'),
    byHand: inState('by hand'),
    open: inState('to do', 'waiting', 'in trouble'),
  };
}

function written(count: number): string {
  return count.toLocaleString('en-US');
}
