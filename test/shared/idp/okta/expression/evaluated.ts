import { ExpressionError } from '../../../../../src/shared/idp/common/expression/expression-error';
import { evaluateOkta, type OktaEvaluation } from '../../../../../src/shared/idp/okta/expression/evaluate';
import type {
  OktaSource,
  OktaValue,
  Profile,
} from '../../../../../src/shared/idp/okta/expression/expression-function';
import { parseOktaExpression } from '../../../../../src/shared/idp/okta/expression/parse';
import { placeTables } from '../../../platform/place-tables';

const context = { now: Date.UTC(2015, 6, 31, 17, 18, 37, 979), countryNames: placeTables.countries.names };

/** The user of Okta's page of popular expressions. */
export const winston: Profile = {
  firstName: 'Winston',
  lastName: 'Churchill',
  email: 'winston.churchill@gmail.com',
  login: 'winston.churchill@gmail.com',
  city: 'San Francisco',
  salary: 1_000_001,
  isContractor: false,
  middleName: null,
  empty: '',
};

export function evaluation(text: string, source: Partial<OktaSource> = {}): OktaEvaluation {
  return evaluateOkta(parseOktaExpression(text), { user: winston, ...source }, context);
}

export function evaluated(text: string, source: Partial<OktaSource> = {}): OktaValue {
  return evaluation(text, source).value;
}

/** The message of the error that reading or evaluating ends with. */
export function failureOf(text: string, source: Partial<OktaSource> = {}): string {
  try {
    return `no error: ${JSON.stringify(evaluated(text, source))}`;
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
}
