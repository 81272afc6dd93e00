import { functionsByName } from '../../../common/expression/function-definition';
import type { OktaFunction } from '../expression-function';
import { arrays } from './arrays';
import { conversions } from './conversions';
import { groupFunctions } from './groups';
import { people } from './people';
import { strings } from './strings';
import { times } from './times';

/** The functions of profile mappings that Okta documents, by name: for completion, help and evaluation. */
export const oktaFunctions: readonly OktaFunction[] = [
  ...strings,
  ...arrays,
  ...conversions,
  ...groupFunctions,
  ...people,
  ...times,
].sort((a, b) => (a.name < b.name ? -1 : 1));

/** @throws ExpressionError for a name that is none, or not with its case */
export const functionNamed = functionsByName(oktaFunctions);
