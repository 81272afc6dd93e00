/** The end of a rehearsal in words. */
import { counted } from '../../../shared/plural';
import type { Rehearsal, SimulationOutcome } from '../../../shared/simulation';

/** "27 people arrived, one of them left" */
export function outcomeTitle({ people, left }: SimulationOutcome): string {
  if (people === 0) return 'Nobody arrived';
  const arrived = `${counted(people, 'person', 'people')} arrived`;
  if (left === 0) return arrived;
  if (people === 1) return `${arrived} and left`;
  return `${arrived}, ${left === 1 ? 'one' : left} of them left`;
}

/** How it ended, how much there was of it and how long it took. */
export function endSentence({ state, error, phases, requestsSent, startedAt, endedAt }: Rehearsal): string {
  const requests = counted(requestsSent, 'request');
  const time = durationText(Date.parse(endedAt ?? startedAt) - Date.parse(startedAt));
  if (state === 'failed') return error ?? 'The reason is not known.';
  if (state === 'stopped') return `The rehearsal was stopped: ${requests}, ${time}.`;
  return `The rehearsal is over: ${counted(phases.length, 'chapter')}, ${requests}, ${time}.`;
}

/** "1 person will not arrive, 7 arrive wrong"; null where everybody does. */
export function consequence(willNotArrive: number, arriveWrong: number): string | null {
  const missing = willNotArrive > 0 && `${counted(willNotArrive, 'person', 'people')} will not arrive`;
  if (arriveWrong === 0) return missing || null;
  if (missing) return `${missing}, ${arriveWrong} ${arriveWrong === 1 ? 'arrives' : 'arrive'} wrong`;
  return `${counted(arriveWrong, 'person arrives', 'people arrive')} wrong`;
}

/** "8 s", "2 min 10 s". */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
