import { functionsByName } from '../../../common/expression/function-definition';
import type { ExpressionFunction } from '../expression-function';
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

/** @throws ExpressionError for a name that is none, or not with its case */
export const functionNamed = functionsByName(expressionFunctions);
