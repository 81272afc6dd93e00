import { ExpressionError, type SourceRange } from '../../../common/expression/expression-error';
import type { ExpressionFunction, Parameter } from '../expression-function';
import { choices } from './choices';
import { dateFunctions } from './dates';
import { encodings } from './encodings';
import { letterFunctions } from './letters';
import { lists } from './lists';
import { numbers } from './numbers';
import { randomValues } from './random-values';
import { replaceFunctions } from './replace';
import { roles } from './roles';
import { tenantFunctions } from './tenant';
import { testFunctions } from './tests';
import { texts } from './texts';

/** All functions that Microsoft documents for provisioning, by name: for completion, help and evaluation. */
export const expressionFunctions: readonly ExpressionFunction[] = [
  ...choices,
  ...dateFunctions,
  ...encodings,
  ...letterFunctions,
  ...lists,
  ...numbers,
  ...randomValues,
  ...replaceFunctions,
  ...roles,
  ...tenantFunctions,
  ...testFunctions,
  ...texts,
].sort((a, b) => (a.name < b.name ? -1 : 1));

const byName = new Map(expressionFunctions.map((definition) => [definition.name, definition]));
const byLowerCase = new Map(expressionFunctions.map(({ name }) => [name.toLowerCase(), name]));

/** @throws ExpressionError for a name that is none, or not with its case */
export function functionNamed(name: string, range: SourceRange): ExpressionFunction {
  const definition = byName.get(name);
  if (definition !== undefined) return definition;
  const meant = byLowerCase.get(name.toLowerCase());
  throw new ExpressionError(
    meant === undefined
      ? `${name} is no function.`
      : `${name} is no function: names count with case, ${meant}.`,
    range,
  );
}

/** @param index of an argument, from 0 @returns undefined behind the last */
export function parameterAt({ parameters }: ExpressionFunction, index: number): Parameter | undefined {
  if (index < parameters.length) return parameters[index];
  const repeated = parameters.filter(({ repeats }) => repeats);
  const fixed = parameters.length - repeated.length;
  return repeated[(index - fixed) % repeated.length];
}
