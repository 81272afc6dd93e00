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

function countProblem({ parameters, name }: ExpressionFunction, count: number): string | null {
  const repeated = parameters.filter(({ repeats }) => repeats).length;
  const fixed = parameters.length - repeated;
  const required = parameters.filter(({ optional }) => !optional).length;
  const list = parameters.map((parameter) => parameter.name).join(', ');
  if (repeated > 0 && count >= parameters.length) {
    return (count - fixed) % repeated === 0
      ? null
      : `${name} takes ${parameters
          .slice(-repeated)
          .map((parameter) => parameter.name)
          .join(' and ')} together, so one argument is missing or too many.`;
  }
  const least = repeated > 0 ? parameters.length : required;
  if (count < least)
    return `${name}(${list}) takes ${least === 1 ? 'an argument' : `at least ${least} arguments`}, here ${count === 1 ? 'is 1' : `are ${count}`}.`;
  if (count > parameters.length)
    return `${name}(${list}) takes ${parameters.length === 0 ? 'no argument' : `at most ${parameters.length}`}, here ${count === 1 ? 'is 1' : `are ${count}`}.`;
  return null;
}
