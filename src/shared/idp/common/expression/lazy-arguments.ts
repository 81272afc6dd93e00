import type { SourceRange } from './expression-error';
import { notEvaluated, type Trace } from './trace';

/** Arguments of a call that are worked out when they are asked for, and once. */
export interface LazyArguments<Value> {
  /** Undefined where there is no such argument. */
  traceOf: (index: number) => Trace<Value> | undefined;
  /** All of them, with those that nobody asked for marked as not evaluated. */
  traces: () => Trace<Value | null>[];
}

export function lazyArguments<Node extends { range: SourceRange }, Value>(
  nodes: readonly Node[],
  evaluate: (node: Node) => Trace<Value>,
): LazyArguments<Value> {
  const known = new Map<number, Trace<Value>>();
  return {
    traceOf: (index) => {
      const node = nodes[index];
      const before = known.get(index);
      if (before !== undefined || node === undefined) return before;
      const trace = evaluate(node);
      known.set(index, trace);
      return trace;
    },
    traces: () => nodes.map(({ range }, index) => known.get(index) ?? notEvaluated<Value>(range)),
  };
}
