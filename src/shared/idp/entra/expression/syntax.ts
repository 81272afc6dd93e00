import type { SourceRange } from '../../common/expression/expression-error';

export const comparisonOperators = ['=', '<>', '>=', '<=', '>', '<'] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

interface AttributeNode {
  kind: 'attribute';
  name: string;
  range: SourceRange;
}

/** A text, a number in its digits, or a word such as vbTextCompare. */
interface ConstantNode {
  kind: 'constant';
  value: string;
  range: SourceRange;
}

export interface CallNode {
  kind: 'call';
  name: string;
  arguments: ExpressionNode[];
  range: SourceRange;
}

export interface ComparisonNode {
  kind: 'comparison';
  operator: ComparisonOperator;
  left: ExpressionNode;
  right: ExpressionNode;
  range: SourceRange;
}

/** An optional argument that was left out between its commas; the range is where it would stand. */
interface OmittedNode {
  kind: 'omitted';
  range: SourceRange;
}

export type ExpressionNode = AttributeNode | ConstantNode | CallNode | ComparisonNode | OmittedNode;

/** What `parseExpression` makes of a text. Ranges of its nodes are offsets in the text. */
export interface Expression {
  text: string;
  root: ExpressionNode;
}

/** The names of all source attributes that an expression refers to, each once, in the order of the text. */
export function attributesIn({ root }: Expression): string[] {
  return [...new Set(attributesOf(root))];
}

function attributesOf(node: ExpressionNode): string[] {
  if (node.kind === 'attribute') return [node.name];
  return partsOf(node).flatMap(attributesOf);
}

function partsOf(node: ExpressionNode): ExpressionNode[] {
  if (node.kind === 'call') return node.arguments;
  return node.kind === 'comparison' ? [node.left, node.right] : [];
}
