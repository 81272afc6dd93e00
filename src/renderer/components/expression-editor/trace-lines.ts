import type { Trace } from '../../../shared/idp/common/expression/trace';
import type { JsonValue } from '../../../shared/scim/resource';

export interface TraceLine {
  /** The beginning of the part, as it is written. */
  label: string;
  value: JsonValue;
  /** False where the value was not needed. */
  evaluated: boolean;
  note: string | null;
}

const longestLabel = 40;

/** Parts of an expression in the order in which they get their values, without what is written out and without the whole. */
export function traceLines(text: string, trace: Trace<JsonValue>): TraceLine[] {
  return trace.parts.flatMap((part) => linesOf(text, part));
}

function linesOf(text: string, trace: Trace<JsonValue>): TraceLine[] {
  const { range, parts, value, evaluated, note } = trace;
  const inner = parts.flatMap((part) => linesOf(text, part));
  const written = text.slice(range.start, range.end);
  const isCall = parts.length > 0 || (!evaluated && written.includes('('));
  if (!isCall && note === null) return inner;
  return [...inner, { label: shortened(written), value, evaluated, note }];
}

function shortened(written: string): string {
  const line = written.replace(/\s+/g, ' ');
  return line.length > longestLabel ? `${line.slice(0, longestLabel)}…` : line;
}

/** A value as it stands in a row; of nothing null. */
export function valueText(value: JsonValue): string | null {
  if (value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
