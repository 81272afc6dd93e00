/**
 * What a vendor sends nothing of is not told: the demo is played through once without a destination, and a caption with which nothing
 * is written is left out, with a sentence.
 */
import { rightResponse } from '../idp/common/simulated-client';
import type { CuedScript } from '../simulation';
import type { LeftOut } from './compose';
import type { Beat, DemoChapter } from './demo-story';

/** Requests of one caption when every response is as expected. */
export interface Sent {
  reads: number;
  writes: number;
}

/** By `chapter.beat`, both as places. */
export type SentByBeat = ReadonlyMap<string, Sent>;

export function sentBy(script: CuedScript): SentByBeat {
  const sent = new Map<string, Sent>();
  let now: Sent = { reads: 0, writes: 0 };
  let number = 0;
  for (let next = script.next(); !next.done; ) {
    const step = next.value;
    if ('cue' in step && step.cue.kind === 'caption') {
      now = { reads: 0, writes: 0 };
      sent.set(`${step.cue.chapter}.${step.cue.beat}`, now);
    }
    if (!('method' in step)) {
      next = script.next({ status: 0, body: null });
      continue;
    }
    if (step.method === 'GET') now.reads += 1;
    else now.writes += 1;
    number += 1;
    next = script.next(rightResponse(step, number));
  }
  return sent;
}

export interface Fitted {
  chapters: DemoChapter[];
  leftOut: LeftOut[];
}

/** @param provider as it stands within a sentence */
export function fitted(chapters: readonly DemoChapter[], sent: SentByBeat, provider: string): Fitted {
  const result: Fitted = { chapters: [], leftOut: [] };
  chapters.forEach((chapter, index) => {
    const { id, title } = chapter;
    const isSilent = (beat: Beat, place: number) =>
      isChange(beat) && sent.get(`${index}.${place}`)?.writes === 0;
    const silent = chapter.beats.filter(isSilent);
    const beats = chapter.beats.filter((beat) => !silent.includes(beat));
    if (!beats.some(({ deeds, cues }) => deeds.length + cues.length > 0)) {
      result.leftOut.push({ id, title, sentence: `${provider} sends nothing of it.` });
      return;
    }
    for (const { caption } of silent)
      result.leftOut.push({ id, title, sentence: `“${caption}”: ${provider} sends nothing of it.` });
    result.chapters.push({ ...chapter, beats });
  });
  return result;
}

function isChange({ deeds }: Beat): boolean {
  return deeds.some((deed) => deed.kind === 'events' && deed.stage === 'changes');
}
