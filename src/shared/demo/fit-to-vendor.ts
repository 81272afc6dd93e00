/**
 * What a vendor sends nothing of is not told: the demo is played through once without a destination, and a caption with which nothing
 * is written is left out, with a sentence.
 */
import { rightResponse } from '../idp/common/simulated-client';
import type { ClientRequest, CuedScript } from '../simulation';
import { apply, type World } from '../world/world';
import type { LeftOut } from './compose';
import type { Beat, DemoChapter } from './demo-story';

/** Requests of one caption when every response is as expected. */
export interface Sent {
  reads: number;
  writes: number;
  /** The first of them, as the client says what it does. */
  steps: readonly SentStep[];
}

export interface SentStep {
  caption: string;
  method: ClientRequest['method'];
  /** Without its query. */
  path: string;
}

const mostSteps = 12;

/** By `chapter.beat`, both as places. */
export type SentByBeat = ReadonlyMap<string, Sent>;

export function sentBy(script: CuedScript): SentByBeat {
  const sent = new Map<string, Sent>();
  let now = nothingSent();
  let number = 0;
  for (let next = script.next(); !next.done; ) {
    const step = next.value;
    if ('cue' in step && step.cue.kind === 'caption') {
      now = nothingSent();
      sent.set(`${step.cue.chapter}.${step.cue.beat}`, now);
    }
    if (!('method' in step)) {
      next = script.next({ status: 0, body: null });
      continue;
    }
    if (step.method === 'GET') now.reads += 1;
    else now.writes += 1;
    if (now.steps.length < mostSteps) now.steps.push(stepOf(step));
    number += 1;
    next = script.next(rightResponse(step, number));
  }
  return sent;
}

function nothingSent(): Sent & { steps: SentStep[] } {
  return { reads: 0, writes: 0, steps: [] };
}

function stepOf({ caption, method, path }: ClientRequest): SentStep {
  return { caption, method, path: path.split('?')[0] ?? '' };
}

export interface Fitted {
  chapters: DemoChapter[];
  leftOut: LeftOut[];
}

/** @param provider as it stands within a sentence @param world before the first chapter */
export function fitted(
  chapters: readonly DemoChapter[],
  sent: SentByBeat,
  provider: string,
  world: World,
): Fitted {
  const result: Fitted = { chapters: [], leftOut: [] };
  let now = world;
  for (const [index, chapter] of chapters.entries()) {
    const { id, title } = chapter;
    const leftOut: string[] = [];
    const beats = chapter.beats.filter((beat, place) => {
      const after = isSilent(beat, sent.get(`${index}.${place}`)) ? null : happened(now, beat);
      if (after === null) leftOut.push(beat.caption);
      now = after ?? now;
      return after !== null;
    });
    if (!beats.some(({ deeds, cues }) => deeds.length + cues.length > 0)) {
      result.leftOut.push({ id, title, sentence: `${provider} sends nothing of it.` });
      continue;
    }
    for (const caption of leftOut)
      result.leftOut.push({ id, title, sentence: `“${caption}”: ${provider} sends nothing of it.` });
    result.chapters.push({ ...chapter, beats });
  }
  return result;
}

export function isSilent(beat: Beat, sent: Sent | undefined): boolean {
  return isChange(beat) && sent?.writes === 0;
}

/** Null where it needs something that was left out before. */
function happened(world: World, { deeds }: Beat): World | null {
  try {
    const events = deeds.flatMap((deed) => (deed.kind === 'events' ? deed.events : []));
    return events.reduce((now, { event }) => apply(now, event), world);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isChange({ deeds }: Beat): boolean {
  return deeds.some((deed) => deed.kind === 'events' && deed.stage === 'changes');
}
