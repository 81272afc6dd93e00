import { evaluate } from '../../../../../src/shared/idp/entra/expression/evaluate';
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

export function evaluated(text: string, source: SourceAttributes = {}): ExpressionValue {
  return evaluate(parseExpression(text), source, context).value;
}
