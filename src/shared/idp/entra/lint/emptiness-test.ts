/** Conditions of IIF that ask whether an attribute is empty, and what to write in their place (Microsoft's functions page). */
import type { CallNode, ExpressionNode } from '../expression/syntax';
import { textOf } from '../schema-file/expression-tree';

export interface EmptinessTest {
  attribute: string;
  /** An expression that gives the same, and is supported. */
  instead: string;
}

/** Null for a call whose condition asks something else. @param call of IIF */
export function emptinessTest({ arguments: [condition, yes, no] }: CallNode): EmptinessTest | null {
  const asked = condition === undefined ? null : testOf(condition);
  if (asked === null || yes === undefined || no === undefined) return null;
  const { attribute, isTrueWhenEmpty } = asked;
  const [empty, filled] = isTrueWhenEmpty ? [yes, no] : [no, yes];
  return { attribute, instead: insteadOf(attribute, empty, filled) };
}

function testOf(condition: ExpressionNode): { attribute: string; isTrueWhenEmpty: boolean } | null {
  if (condition.kind === 'call') {
    const [first] = condition.arguments;
    if (condition.name === 'Not' && first !== undefined) {
      const inner = testOf(first);
      return inner === null ? null : { ...inner, isTrueWhenEmpty: !inner.isTrueWhenEmpty };
    }
    if (first?.kind !== 'attribute') return null;
    if (condition.name === 'IsNullOrEmpty' || condition.name === 'IsNull')
      return { attribute: first.name, isTrueWhenEmpty: true };
    return condition.name === 'IsPresent' ? { attribute: first.name, isTrueWhenEmpty: false } : null;
  }
  if (condition.kind !== 'comparison') return null;
  const { left, operator, right } = condition;
  if (right.kind === 'constant' && /^(true|false)$/i.test(right.value) && left.kind === 'call') {
    const inner = testOf(left);
    const isSame = (operator === '=') === /^true$/i.test(right.value);
    return inner === null ? null : { ...inner, isTrueWhenEmpty: inner.isTrueWhenEmpty === isSame };
  }
  if (left.kind !== 'attribute' || right.kind !== 'constant' || right.value !== '') return null;
  return { attribute: left.name, isTrueWhenEmpty: operator === '=' };
}

/** Where the value for a filled attribute is the attribute, a default is all that is meant. */
function insteadOf(attribute: string, empty: ExpressionNode, filled: ExpressionNode): string {
  if (filled.kind === 'attribute' && filled.name === attribute)
    return `Coalesce([${attribute}], ${textOf(empty)})`;
  return `Switch([${attribute}], ${textOf(filled)}, "", ${textOf(empty)})`;
}
