import type { SourceRange } from './expression-error';

/** How one part of an expression came to its value. */
export interface Trace<Value> {
  range: SourceRange;
  value: Value;
  parts: Trace<Value>[];
  /** False where the value was not needed, as for the branch that a condition does not take: it stays null. */
  evaluated: boolean;
  /** A sentence on what happened that is easily missed. */
  note: string | null;
}

export function notEvaluated<Value>(range: SourceRange): Trace<Value | null> {
  return { range, value: null, parts: [], evaluated: false, note: null };
}

/** Every note of a trace with its place, the outer before the inner. */
export function notesIn<Value>({ note, range, parts }: Trace<Value>): { range: SourceRange; note: string }[] {
  return [...(note === null ? [] : [{ range, note }]), ...parts.flatMap(notesIn)];
}
