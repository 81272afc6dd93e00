/** What Microsoft's page of functions calls unsupported, and what the expressions of guides and remedies must not do. */
import { ExpressionError } from '../../../../src/shared/idp/common/expression/expression-error';
import { expressionFunctions } from '../../../../src/shared/idp/entra/expression/functions';
import { parseExpression } from '../../../../src/shared/idp/entra/expression/parse';
import type { CallNode, ExpressionNode } from '../../../../src/shared/idp/entra/expression/syntax';

/** Names are compared with case. */
export const namesOfFunctions = expressionFunctions.map(({ name }) => name);

/** One sentence about what is wrong, or null. */
export function expressionProblem(expression: string): string | null {
  try {
    const calls = callsIn(parseExpression(expression).root);
    if (calls.length === 0) return 'No function is called.';
    return calls.map(callProblem).find((problem) => problem !== null) ?? null;
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
}

function callsIn(node: ExpressionNode): CallNode[] {
  if (node.kind === 'comparison') return [node.left, node.right].flatMap(callsIn);
  return node.kind === 'call' ? [node, ...node.arguments.flatMap(callsIn)] : [];
}

function callProblem({ name, arguments: args }: CallNode): string | null {
  const [first, second] = args;
  if (name === 'IIF' && asksForNothing(first)) return 'A condition fails on an empty attribute.';
  if (name !== 'Switch') return null;
  if (isTest(first)) return 'Switch takes no test as its source.';
  const isZone = second?.kind === 'constant' && /^\w+\/\w+/.test(second.value);
  return isZone ? 'Everybody else gets a time zone.' : null;
}

function asksForNothing(node: ExpressionNode | undefined): boolean {
  if (node?.kind !== 'comparison') return isTest(node);
  return [node.left, node.right].some(
    (side) => isTest(side) || (side.kind === 'constant' && side.value === ''),
  );
}

function isTest(node: ExpressionNode | undefined): boolean {
  return node?.kind === 'call' && /^Is(?:NullOrEmpty|Null|Present)$/.test(node.name);
}
