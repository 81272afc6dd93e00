/** A trace as lines: what each function of an expression came to, the innermost first. */
import type { Trace } from '../../shared/idp/common/expression/trace';
import { shownValue } from '../../shared/mapping/shown-value';
import type { JsonValue } from '../../shared/scim/resource';
import { truncateText } from '../runtime/truncate-text';

export interface TraceLine {
  part: string;
  /** Null where nothing comes of it. */
  value: string | null;
  note: string | null;
}

const mostLines = 40;
/** In characters. */
const longestPart = 80;
const longestValue = 200;

/** Attributes and constants have no line of their own, nor what was not needed. */
export function traceLines(trace: Trace<JsonValue>, expression: string): TraceLine[] {
  return [...linesOf(trace, expression)].slice(-mostLines);
}

function* linesOf(trace: Trace<JsonValue>, expression: string): Generator<TraceLine> {
  if (!trace.evaluated) return;
  for (const part of trace.parts) yield* linesOf(part, expression);
  if (trace.parts.length === 0 && trace.note === null) return;
  const { start, end } = trace.range;
  yield {
    part: truncateText(expression.slice(start, end).replace(/\s+/g, ' '), longestPart),
    value: trace.value === null ? null : truncateText(shownValue(trace.value), longestValue),
    note: trace.note,
  };
}
