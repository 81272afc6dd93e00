import { ExpressionError, type SourceRange } from '../../common/expression/expression-error';
import { type LazyArguments, lazyArguments } from '../../common/expression/lazy-arguments';
import {
  type Allowance,
  freshAllowance,
  lengthProblem,
  takeCharacters,
} from '../../common/expression/limits';
import type { Trace } from '../../common/expression/trace';
import { argumentsOf } from './call-arguments';
import type { OktaContext, OktaSource, OktaValue, Profile } from './expression-function';
import { functionNamed } from './functions';
import { type BinaryOperator, type OktaExpression, type OktaNode, partsOf } from './syntax';
import { attributeOf, conditionOf, isProfile, isSame, textOf } from './values';

export interface OktaEvaluation {
  /** Null: there is nothing to send. */
  value: Exclude<OktaValue, Profile>;
  trace: Trace<OktaValue>;
}

interface Run {
  source: OktaSource;
  context: OktaContext;
  allowance: Allowance;
}

/** A node that is being evaluated: its parts, and where it leaves a note. */
interface Step extends LazyArguments<OktaValue> {
  node: OktaNode;
  run: Run;
  trace: Trace<OktaValue>;
  value: (index: number) => OktaValue;
}

/** @throws ExpressionError, and nothing else, where a value can't be worked out */
export function evaluateOkta(
  { root }: OktaExpression,
  source: OktaSource,
  context: OktaContext,
): OktaEvaluation {
  const trace = evaluateNode(root, { source, context, allowance: freshAllowance() });
  const { value } = trace;
  if (isProfile(value))
    throw new ExpressionError('This is a profile: name one of its attributes.', root.range);
  return { value, trace };
}

function evaluateNode(node: OktaNode, run: Run): Trace<OktaValue> {
  const { range } = node;
  const lazy = lazyArguments(partsOf(node), (part) => evaluateNode(part, run));
  const trace: Trace<OktaValue> = { range, value: null, parts: [], evaluated: true, note: null };
  trace.value = worth({ node, run, trace, ...lazy, value: (index) => lazy.traceOf(index)?.value ?? null });
  const problem = isProfile(trace.value) ? null : takeCharacters(run.allowance, trace.value);
  if (problem !== null) throw new ExpressionError(problem, range);
  trace.parts = lazy.traces();
  return trace;
}

function worth(step: Step): OktaValue {
  const { node, run, value } = step;
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'list':
      return node.items.map((_, index) => value(index));
    case 'name':
      return bound(node.name, run.source, node.range);
    case 'property':
      return propertyOf(value(0), node.name, node.of.range);
    case 'not':
      return !condition(step, 0);
    case 'ternary':
      return value(condition(step, 0) ? 1 : 2);
    case 'elvis':
      return value(value(0) === null || value(0) === '' ? 1 : 0);
    case 'binary':
      return combined(step, node.operator);
    case 'call': {
      const definition = functionNamed(node.name, node.range);
      return definition.evaluate(argumentsOf(node, { definition, ...run, ...step }));
    }
  }
}

/** A profile by its name; without one, an attribute of the user, as in the samples of conditions. */
function bound(name: string, source: OktaSource, range: SourceRange): OktaValue {
  const { user, appuser, app, org, others = {} } = source;
  const profiles: Record<string, Profile | undefined> = { user, source: user, appuser, app, org };
  if (Object.hasOwn(profiles, name)) return profiles[name] ?? {};
  if (Object.hasOwn(others, name)) return others[name] ?? {};
  if (Object.hasOwn(user, name)) return user[name] ?? null;
  throw new ExpressionError(`${name} is no profile and no attribute of the user: write user.${name}.`, range);
}

function propertyOf(value: OktaValue, name: string, range: SourceRange): OktaValue {
  if (value === null) return null;
  if (isProfile(value)) return attributeOf(value, name);
  throw new ExpressionError(`This is a value and has no attribute ${name}.`, range);
}

/** @throws ExpressionError for nothing, too, as the language underneath does */
function condition({ node, value }: Step, index: number): boolean {
  const given = value(index);
  const range = partsOf(node)[index]?.range ?? node.range;
  const found = conditionOf(given);
  if (found !== undefined) return found;
  throw new ExpressionError(
    given === null
      ? 'The condition is empty: give it a value with ?: false.'
      : 'A condition is true or false.',
    range,
  );
}

function combined(step: Step, operator: BinaryOperator): OktaValue {
  const { value } = step;
  switch (operator) {
    case 'AND':
      return condition(step, 0) && condition(step, 1);
    case 'OR':
      return condition(step, 0) || condition(step, 1);
    case '==':
      return isSame(value(0), value(1));
    case '!=':
      return !isSame(value(0), value(1));
    case '+':
      return sum(step);
    default:
      return holds(value(0), operator, value(1), step.node.range);
  }
}

/** Numbers are added, all else is put together; there an empty attribute becomes the word null. */
function sum({ node, trace, value }: Step): OktaValue {
  const [a, b] = [value(0), value(1)];
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  const [left, right] = [textOf(a), textOf(b)];
  if (left === undefined || right === undefined)
    throw new ExpressionError('Only texts and numbers are put together with +.', node.range);
  if (typeof a !== 'string' && typeof b !== 'string') {
    throw new ExpressionError('Of what is added with + one is a text, or both are numbers.', node.range);
  }
  if (left === null || right === null) {
    trace.note = 'An empty attribute became the word null: use String.join, or give it a value with ?: "".';
  }
  const problem = lengthProblem(String(left).length + String(right).length);
  if (problem !== null) throw new ExpressionError(problem, node.range);
  return `${left}${right}`;
}

function holds(a: OktaValue, operator: '<=' | '>=' | '<' | '>', b: OktaValue, range: SourceRange): boolean {
  const order = orderOf(a, b);
  if (order === null) throw new ExpressionError('Two numbers or two texts can be compared so.', range);
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

/** Nothing is less than all else. */
function orderOf(a: OktaValue, b: OktaValue): number | null {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : a < b ? -1 : 1;
  return null;
}
