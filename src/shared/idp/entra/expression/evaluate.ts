import { ExpressionError, type SourceRange } from '../../common/expression/expression-error';
import { notEvaluated, type Trace } from '../../common/expression/trace';
import { holds } from './comparison';
import type {
  Arguments,
  EvaluationContext,
  ExpressionFunction,
  ExpressionValue,
  SourceAttributes,
} from './expression-function';
import { functionNamed, parameterAt } from './functions';
import { longestValue, mostCharacters, mostPatternSteps, tooLong } from './limits';
import type { CallNode, ComparisonNode, Expression, ExpressionNode } from './syntax';
import { isEmpty, textOf } from './values';

export type ExpressionTrace = Trace<ExpressionValue>;

export interface Evaluation {
  /** Null: there is nothing to send. An empty text is sent as such. */
  value: ExpressionValue;
  trace: ExpressionTrace;
}

interface Run {
  source: SourceAttributes;
  context: EvaluationContext;
  charactersLeft: number;
  patternStepsLeft: number;
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
  const run: Run = { source, context, charactersLeft: mostCharacters, patternStepsLeft: mostPatternSteps };
  const trace = evaluateNode(root, run);
  return { value: trace.value, trace };
}

function evaluateNode(node: ExpressionNode, run: Run): ExpressionTrace {
  if (node.kind === 'call') return evaluateCall(node, run);
  if (node.kind === 'comparison') return evaluateComparison(node, run);
  const { range } = node;
  return { range, value: leafValue(node, run), parts: [], evaluated: true, note: null };
}

function leafValue(node: ExpressionNode, run: Run): ExpressionValue {
  if (node.kind === 'constant') return node.value;
  if (node.kind !== 'attribute' || !Object.hasOwn(run.source, node.name)) return null;
  return spend(run, node.range, run.source[node.name] ?? null);
}

function evaluateComparison({ left, operator, right, range }: ComparisonNode, run: Run): ExpressionTrace {
  const parts = [evaluateNode(left, run), evaluateNode(right, run)];
  const [a = null, b = null] = parts.map((part) =>
    single(part.value, (sentence) => {
      throw new ExpressionError(sentence, part.range);
    }),
  );
  return { range, value: holds(a, operator, b), parts, evaluated: true, note: null };
}

function evaluateCall(node: CallNode, run: Run): ExpressionTrace {
  const definition = functionNamed(node.name, node.range);
  const traces = new Map<number, ExpressionTrace>();
  const trace: ExpressionTrace = { range: node.range, value: null, parts: [], evaluated: true, note: null };
  const args = argumentsOf(node, definition, run, traces, trace);
  trace.value = spend(run, node.range, definition.evaluate(args), node.name);
  trace.parts = node.arguments.map(({ range }, index) => traces.get(index) ?? notEvaluated(range));
  return trace;
}

function argumentsOf(
  node: CallNode,
  definition: ExpressionFunction,
  run: Run,
  traces: Map<number, ExpressionTrace>,
  trace: ExpressionTrace,
): Arguments {
  const fail = (index: number | null, sentence: string): never => {
    throw new ExpressionError(
      sentence,
      (index === null ? undefined : node.arguments[index]?.range) ?? node.range,
      {
        functionName: node.name,
        argument:
          index === null ? null : { number: index + 1, name: parameterAt(definition, index)?.name ?? '' },
      },
    );
  };
  const traceOf = (index: number) => {
    const argument = node.arguments[index];
    const known = traces.get(index);
    if (known !== undefined || argument === undefined) return known;
    const evaluated = evaluateNode(argument, run);
    traces.set(index, evaluated);
    return evaluated;
  };
  const value = (index: number) => traceOf(index)?.value ?? null;
  const text = (index: number) => textOf(single(value(index), (sentence) => fail(index, sentence)));
  return {
    count: node.arguments.length,
    context: run.context,
    given: (index) => (node.arguments[index]?.kind ?? 'omitted') !== 'omitted',
    value,
    text,
    integer: (index) => integerOf(text(index), (sentence) => fail(index, sentence)),
    list: (index) => listOf(value(index)),
    conditionIsEmpty: (index) => asksAboutNothing(node.arguments[index], traceOf(index)),
    note: (sentence) => {
      trace.note = sentence;
    },
    spendSteps: (index, steps) => {
      run.patternStepsLeft -= steps;
      if (run.patternStepsLeft < 0) fail(index, 'This pattern needs too many steps for its text.');
    },
    joined: (parts, separator = '') => {
      const length = parts.reduce((sum, part) => sum + part.length + separator.length, -separator.length);
      return length > longestValue ? fail(null, tooLong) : parts.join(separator);
    },
    fail,
  };
}

/** Takes the length of a value off what one evaluation may handle. */
function spend(run: Run, range: SourceRange, value: ExpressionValue, functionName?: string): ExpressionValue {
  const length = Array.isArray(value)
    ? value.reduce((sum, item) => sum + item.length + 1, 0)
    : String(value).length;
  run.charactersLeft -= length;
  const place = functionName === undefined ? {} : { functionName };
  if (length > longestValue) {
    throw new ExpressionError(tooLong, range, place);
  }
  if (run.charactersLeft < 0) {
    throw new ExpressionError(
      `Altogether more than ${mostCharacters.toLocaleString('en')} characters are not evaluated here.`,
      range,
      place,
    );
  }
  return value;
}

function single(value: ExpressionValue, fail: (sentence: string) => never) {
  if (value === null || typeof value !== 'object') return value;
  if (value.length > 1)
    fail(
      `One value is expected, here are ${value.length}: take one with Item, or put them together with Join.`,
    );
  return value[0] ?? null;
}

function integerOf(text: string | null, fail: (sentence: string) => never): bigint | null {
  if (text === null || text === '') return null;
  return /^[+-]?\d{1,30}$/.test(text.trim())
    ? BigInt(text.trim())
    : fail(`“${text.slice(0, 40)}” is no whole number.`);
}

function listOf(value: ExpressionValue): readonly string[] {
  if (value === null) return [];
  return typeof value === 'object' ? value : [textOf(value) ?? ''];
}

const tests = new Set(['IsNull', 'IsNothing', 'IsNullOrEmpty', 'IsPresent', 'IsString', 'Not', 'CBool']);

/** Whether a value that a condition compares or tests is empty; a text that is written there does not count. */
function asksAboutNothing(node: ExpressionNode | undefined, trace: ExpressionTrace | undefined): boolean {
  if (node === undefined || trace === undefined || node.kind === 'constant') return false;
  if (node.kind === 'comparison') {
    return [node.left, node.right].some((side, index) => asksAboutNothing(side, trace.parts[index]));
  }
  if (node.kind === 'call' && tests.has(node.name)) {
    return node.arguments.some((side, index) => asksAboutNothing(side, trace.parts[index]));
  }
  return isEmpty(trace.value);
}
