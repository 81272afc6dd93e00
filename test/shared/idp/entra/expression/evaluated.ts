import { ExpressionError } from '../../../../../src/shared/idp/common/expression/expression-error';
import { type Evaluation, evaluate } from '../../../../../src/shared/idp/entra/expression/evaluate';
import type {
  EvaluationContext,
  ExpressionValue,
  SourceAttributes,
} from '../../../../../src/shared/idp/entra/expression/expression-function';
import { parseExpression } from '../../../../../src/shared/idp/entra/expression/parse';

/** July 2nd 2021, as in the example of Now; every random choice is the first. */
export const context: EvaluationContext = {
  now: Date.UTC(2021, 6, 2, 15, 33, 38),
  random: () => 0,
  defaultDomain: 'contoso.com',
};

export function evaluation(text: string, source: SourceAttributes = {}): Evaluation {
  return evaluate(parseExpression(text), source, context);
}

export function evaluated(text: string, source: SourceAttributes = {}): ExpressionValue {
  return evaluation(text, source).value;
}

/** The message of the error that an evaluation ends with. */
export function failureOf(text: string, source: SourceAttributes = {}): string {
  try {
    return `no error: ${evaluated(text, source)}`;
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
}
