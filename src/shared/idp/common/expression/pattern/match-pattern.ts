/**
 * All ways through a program at once, one character of the text after the other (Thompson's machine with Pike's notes of groups): time
 * grows with text times program, never exponentially. Of several matches from one place the one is taken that backtracking would find
 * first, as in .NET.
 */
import type { Instruction, Program } from './compile-pattern';

/** The whole, then the groups by number; null for a group that had no part in the match. */
export type PatternMatch = readonly (Span | null)[];

export interface Span {
  start: number;
  end: number;
}

/** Places of the text by slot; -1 where nothing was noted. */
type Notes = readonly number[];

interface Thread {
  at: number;
  notes: Notes;
}

/** @param spend is told how many steps were taken, and may throw to end it */
export function findMatch(
  { instructions, groupCount }: Program,
  text: string,
  from: number,
  spend: (steps: number) => void,
): PatternMatch | null {
  const noNotes: Notes = new Array<number>(groupCount * 2).fill(-1);
  let threads: Thread[] = [];
  let found: Notes | null = null;
  for (let place = from; place <= text.length; place += 1) {
    if (found === null) threads = [...threads, { at: 0, notes: noNotes }];
    if (threads.length === 0) break;
    const { waiting, done } = followed(instructions, threads, text, place, spend);
    found = done ?? found;
    threads = stepped(instructions, waiting, text.charAt(place));
  }
  return found === null ? null : spans(found);
}

/** Threads that wait for a character, in the order of preference, up to one that is through: those behind it count no more. */
function followed(
  instructions: readonly Instruction[],
  threads: readonly Thread[],
  text: string,
  place: number,
  spend: (steps: number) => void,
): { waiting: Thread[]; done: Notes | null } {
  const seen = new Uint8Array(instructions.length);
  spend(Math.ceil(instructions.length / 100));
  const waiting: Thread[] = [];
  const stack = threads.toReversed();
  for (let thread = stack.pop(); thread !== undefined; thread = stack.pop()) {
    const instruction = instructions[thread.at];
    if (instruction === undefined || seen[thread.at] === 1) continue;
    seen[thread.at] = 1;
    spend(1);
    if (instruction.op === 'found') return { waiting, done: thread.notes };
    if (instruction.op === 'character') waiting.push(thread);
    else stack.push(...next(instruction, thread, text, place));
  }
  return { waiting, done: null };
}

/** The preferred one last. */
function next(
  instruction: Exclude<Instruction, { op: 'character' | 'found' }>,
  { at, notes }: Thread,
  text: string,
  place: number,
): Thread[] {
  if (instruction.op === 'jump') return [{ at: instruction.to, notes }];
  if (instruction.op === 'note') return [{ at: at + 1, notes: notes.with(instruction.slot, place) }];
  if (instruction.op === 'place') return instruction.test(text, place) ? [{ at: at + 1, notes }] : [];
  const [preferred, other] = instruction.to;
  return [
    { at: other, notes },
    { at: preferred, notes },
  ];
}

function stepped(
  instructions: readonly Instruction[],
  waiting: readonly Thread[],
  character: string,
): Thread[] {
  return waiting.flatMap(({ at, notes }) => {
    const instruction = instructions[at];
    const goesOn = character !== '' && instruction?.op === 'character' && instruction.test(character);
    return goesOn ? [{ at: at + 1, notes }] : [];
  });
}

function spans(notes: Notes): PatternMatch {
  return Array.from({ length: notes.length / 2 }, (_, group) => {
    const [start = -1, end = -1] = notes.slice(group * 2, group * 2 + 2);
    return end === -1 ? null : { start, end };
  });
}
