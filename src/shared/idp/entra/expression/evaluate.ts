import { ExpressionError, type SourceRange } from '../../common/expression/expression-error';
import { lazyArguments } from '../../common/expression/lazy-arguments';
import { type Allowance, freshAllowance, takeCharacters } from '../../common/expression/limits';
import { argumentsOf, type ExpressionTrace } from './call-arguments';
import { holds } from './comparison';
import type { EvaluationContext, ExpressionValue, SourceAttributes } from './expression-function';
import { functionNamed } from './functions';
import type { CallNode, ComparisonNode, Expression, ExpressionNode } from './syntax';
import { severalValues, singleOf } from './values';

export interface Evaluation {
  /** Null: there is nothing to send. An empty text is sent as such. */
  value: ExpressionValue;
  trace: ExpressionTrace;
}

interface Run {
  source: SourceAttributes;
  context: EvaluationContext;
  allowance: Allowance;
}

/**
 * @param source an attribute that is not in it is empty
 * @throws ExpressionError, and nothing else, where a value can't be worked out: the person's attribute gets none
 */
export function evaluate(
  { root }: Expression,
  source: SourceAttributes,
  context: EvaluationContext,
): Evaluation {
  const trace = evaluateNode(root, { source, context, allowance: freshAllowance() });
  return { value: trace.value, trace };
}

function evaluateNode(node: ExpressionNode, run: Run): ExpressionTrace {
  if (node.kind === 'call') return evaluateCall(node, run);
  if (node.kind === 'comparison') return evaluateComparison(node, run);
  return { range: node.range, value: leafValue(node, run), parts: [], evaluated: true, note: null };
}

function leafValue(node: ExpressionNode, run: Run): ExpressionValue {
  if (node.kind === 'constant') return node.value;
  if (node.kind !== 'attribute' || !Object.hasOwn(run.source, node.name)) return null;
  return within(run, node.range, run.source[node.name] ?? null);
}

function evaluateComparison({ left, operator, right, range }: ComparisonNode, run: Run): ExpressionTrace {
  const parts = [evaluateNode(left, run), evaluateNode(right, run)];
  const [a = null, b = null] = parts.map((part) => {
    const value = singleOf(part.value);
    if (value === undefined) throw new ExpressionError(severalValues, part.range);
    return value;
  });
  return { range, value: holds(a, operator, b), parts, evaluated: true, note: null };
}

function evaluateCall(node: CallNode, run: Run): ExpressionTrace {
  const { range } = node;
  const definition = functionNamed(node.name, range);
  const { traceOf, traces } = lazyArguments(node.arguments, (argument) => evaluateNode(argument, run));
  const trace: ExpressionTrace = { range, value: null, parts: [], evaluated: true, note: null };
  const args = argumentsOf(node, { definition, trace, traceOf, ...run });
  trace.value = within(run, range, definition.evaluate(args));
  trace.parts = traces();
  return trace;
}

function within({ allowance }: Run, range: SourceRange, value: ExpressionValue): ExpressionValue {
  const problem = takeCharacters(allowance, value);
  if (problem !== null) throw new ExpressionError(problem, range);
  return value;
}
