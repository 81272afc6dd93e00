/** A time in which nobody got here: when it begins, when it is over, and whether it is worth telling. Pure functions. */
import type { Absence } from '../../shared/tunnel/reach-memory';
import type { ReachMemory } from './reach-file';

type Absences = Pick<ReachMemory, 'running' | 'over'>;

/** Identity providers try again for longer than this. In milliseconds. */
const shortestMs = 60_000;

/** One that lasts goes on: what ends it is that somebody gets here, not that another cause is gone. */
export function absenceBegun({ running, over }: Absences, why: Absence['why'], from: Date): Absences {
  return { running: running ?? { why, from: from.toISOString(), to: null }, over };
}

/** A short one is not worth a word, and leaves the one before to be told. */
export function absenceOver({ running, over }: Absences, at: Date): Absences {
  if (running === null) return { running, over };
  const isLong = at.getTime() - Date.parse(running.from) >= shortestMs;
  return { running: null, over: isLong ? { ...running, to: at.toISOString() } : over };
}
