import { failAt } from '../../common/expression/function-definition';
import { type Allowance, joinedText, takeSteps } from '../../common/expression/limits';
import type { Trace } from '../../common/expression/trace';
import type {
  Arguments,
  EvaluationContext,
  ExpressionFunction,
  ExpressionValue,
} from './expression-function';
import type { CallNode, ExpressionNode } from './syntax';
import { isEmpty, severalValues, singleOf, textOf } from './values';

export type ExpressionTrace = Trace<ExpressionValue>;

interface Call {
  definition: ExpressionFunction;
  context: EvaluationContext;
  allowance: Allowance;
  /** Of the call itself: takes its notes. */
  trace: ExpressionTrace;
  /** Evaluates an argument, once; undefined where there is none. */
  traceOf: (index: number) => ExpressionTrace | undefined;
}

/** What a function is given of its call. */
export function argumentsOf(
  node: CallNode,
  { definition, context, allowance, trace, traceOf }: Call,
): Arguments {
  const fail: Arguments['fail'] = (index, sentence) =>
    failAt(definition, node.arguments, node.range, index, sentence);
  const value = (index: number) => traceOf(index)?.value ?? null;
  const text = (index: number) => {
    const single = singleOf(value(index));
    return single === undefined ? fail(index, severalValues) : textOf(single);
  };
  return {
    count: node.arguments.length,
    context,
    given: (index) => (node.arguments[index]?.kind ?? 'omitted') !== 'omitted',
    value,
    text,
    integer: (index) => integerOf(text(index), (sentence) => fail(index, sentence)),
    list: (index) => listOf(value(index)),
    conditionIsEmpty: (index) => asksAboutNothing(node.arguments[index], traceOf(index)),
    note: (sentence) => {
      trace.note = sentence;
    },
    spendSteps: (index, steps) => takeSteps(allowance, steps, (sentence) => fail(index, sentence)),
    joined: (parts, separator = '') => joinedText(parts, separator, (sentence) => fail(null, sentence)),
    fail,
  };
}

function integerOf(text: string | null, fail: (sentence: string) => never): bigint | null {
  const digits = text?.trim() ?? '';
  if (digits === '') return null;
  return /^[+-]?\d{1,30}$/.test(digits)
    ? BigInt(digits)
    : fail(`“${digits.slice(0, 40)}” is no whole number.`);
}

function listOf(value: ExpressionValue): readonly string[] {
  if (value === null) return [];
  return typeof value === 'object' ? value : [textOf(value) ?? ''];
}

const tests = new Set(['IsNull', 'IsNothing', 'IsNullOrEmpty', 'IsPresent', 'IsString', 'Not', 'CBool']);

/** Whether a value that a condition compares or tests is empty; a text that is written there does not count. */
function asksAboutNothing(node: ExpressionNode | undefined, trace: ExpressionTrace | undefined): boolean {
  if (node === undefined || trace === undefined || node.kind === 'constant') return false;
  const asked = askedBy(node);
  if (asked === null) return isEmpty(trace.value);
  return asked.some((part, index) => asksAboutNothing(part, trace.parts[index]));
}

function askedBy(node: ExpressionNode): ExpressionNode[] | null {
  if (node.kind === 'comparison') return [node.left, node.right];
  return node.kind === 'call' && tests.has(node.name) ? node.arguments : null;
}
