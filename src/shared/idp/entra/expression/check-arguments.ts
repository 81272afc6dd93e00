import { counted } from '../../../plural';
import { ExpressionError, type SourceRange } from '../../common/expression/expression-error';
import type { ExpressionFunction } from './expression-function';
import { parameterAt } from './functions';
import type { ExpressionNode } from './syntax';

/**
 * How many there are, and which may be left out.
 * @throws ExpressionError that names the argument
 */
export function checkArguments(
  definition: ExpressionFunction,
  args: readonly ExpressionNode[],
  range: SourceRange,
): void {
  const problem = countProblem(definition, args.length);
  if (problem !== null) throw new ExpressionError(problem, range, { functionName: definition.name });
  args.forEach((arg, index) => {
    const parameter = parameterAt(definition, index);
    if (arg.kind !== 'omitted' || parameter === undefined || parameter.optional) return;
    throw new ExpressionError('This argument must not be left out.', arg.range, {
      functionName: definition.name,
      argument: { number: index + 1, name: parameter.name },
    });
  });
}

function countProblem(definition: ExpressionFunction, count: number): string | null {
  const { parameters, name } = definition;
  const { least, most, together } = countsOf(definition);
  const call = `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`;
  const here = `here ${count === 1 ? 'is' : 'are'} ${count}`;
  if (count < least)
    return `${call} takes ${most === least ? '' : 'at least '}${counted(least, 'argument')}, ${here}.`;
  if (count > most)
    return `${call} takes ${most === 0 ? 'no argument' : `at most ${counted(most, 'argument')}`}, ${here}.`;
  return (count - least) % together.length === 0
    ? null
    : `${name} takes ${together.join(' and ')} together, so one argument is missing or too many.`;
}

function countsOf({ parameters }: ExpressionFunction) {
  const repeated = parameters.filter(({ repeats }) => repeats);
  if (repeated.length > 0) {
    return {
      least: parameters.length,
      most: Number.POSITIVE_INFINITY,
      together: repeated.map(({ name }) => name),
    };
  }
  const lastRequired = parameters.findLastIndex(({ optional }) => !optional);
  return { least: lastRequired + 1, most: parameters.length, together: ['argument'] };
}
