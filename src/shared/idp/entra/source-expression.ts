import { evaluate } from './expression/evaluate';
import type { EvaluationContext, ExpressionValue } from './expression/expression-function';
import { parseExpression } from './expression/parse';
import type { EntraSource } from './source';

/** An expression that was read once and is worked out for one person after the other. Throws an ExpressionError where it can't be. */
export type SourceExpression = (source: EntraSource) => ExpressionValue;

/** @throws ExpressionError that says what is wrong and where */
export function readExpression(text: string, context: EvaluationContext): SourceExpression {
  const expression = parseExpression(text);
  return (source) => evaluate(expression, source, context).value;
}
