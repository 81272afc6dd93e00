/**
 * A demo: chapters that a speaker tells, each with its captions, and what happens with each of them. A caption may name the identity
 * provider as `{provider}` and the time that it takes to send a change as `{cycle}`: the same story is told with every vendor.
 */
import type { Cue } from '../simulation';
import type { WorldEvent } from '../world/event';
import type { Stage } from '../world/story';
import type { Evidence, Mentioned } from './demo-state';

/** What the simulated client does while a caption stands. */
export type Deed =
  /** Events of the world happen, then the client does what the stage says. */
  | { kind: 'events'; stage: Stage; events: readonly { event: WorldEvent; caption: string }[] }
  /** The row that was wrong is put right, and everybody is sent again. */
  | { kind: 'mapping put right' }
  /** What was refused meanwhile is sent again. */
  | { kind: 'again' };

export interface Beat {
  /** Where the captions of a chapter are steps with a name: "Wrong value". */
  label: string | null;
  caption: string;
  /** A quiet sentence below the caption; empty where there is nothing to add. */
  says: string;
  /** Whom the caption is about. */
  about: Mentioned;
  cues: readonly Cue[];
  deeds: readonly Deed[];
}

export interface DemoChapter {
  id: string;
  title: string;
  /** What happens, in one sentence, as it stands in the list of chapters. */
  caption: string;
  /** For the speaker alone. */
  notes: string;
  /** What the same takes in a real tenant; null where nothing is waited for. */
  takes: string | null;
  beats: readonly Beat[];
  /** What is wrong, why, and how it is put right; null unless the chapter is about a mistake. */
  evidence: Evidence | null;
}
