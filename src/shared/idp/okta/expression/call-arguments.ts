import { failAt } from '../../common/expression/function-definition';
import type { LazyArguments } from '../../common/expression/lazy-arguments';
import { type Allowance, joinedText, takeSteps } from '../../common/expression/limits';
import type { Trace } from '../../common/expression/trace';
import type { OktaArguments, OktaContext, OktaFunction, OktaSource, OktaValue } from './expression-function';
import type { CallNode } from './syntax';
import { isList, textOf } from './values';

interface Call extends LazyArguments<OktaValue> {
  definition: OktaFunction;
  source: OktaSource;
  context: OktaContext;
  allowance: Allowance;
  trace: Trace<OktaValue>;
}

/** What a function is given of its call. */
export function argumentsOf(
  node: CallNode,
  { definition, source, context, allowance, trace, traceOf }: Call,
): OktaArguments {
  const fail: OktaArguments['fail'] = (index, sentence) =>
    failAt(definition, node.arguments, node.range, index, sentence);
  const value = (index: number) => traceOf(index)?.value ?? null;
  return {
    count: node.arguments.length,
    source,
    context,
    value,
    text: (index) => {
      const text = textOf(value(index));
      return text === undefined ? fail(index, 'One value is expected, not a list or a profile.') : text;
    },
    integer: (index) => {
      const number = value(index);
      return Number.isSafeInteger(number) ? Number(number) : fail(index, 'A whole number is expected.');
    },
    list: (index) => {
      const list = value(index);
      if (list === null) return [];
      return isList(list) ? list : fail(index, 'A list is expected, such as {"a", "b"}.');
    },
    note: (sentence) => {
      trace.note = sentence;
    },
    spendSteps: (index, steps) => takeSteps(allowance, steps, (sentence) => fail(index, sentence)),
    joined: (parts, separator = '') => joinedText(parts, separator, (sentence) => fail(null, sentence)),
    fail,
  };
}
