import type { SourceRange } from '../../common/expression/expression-error';

export const binaryOperators = ['==', '!=', '<=', '>=', '<', '>', '+', 'AND', 'OR'] as const;
export type BinaryOperator = (typeof binaryOperators)[number];

export type OktaNode = (
  | { kind: 'constant'; value: string | number | boolean | null }
  | { kind: 'list'; items: OktaNode[] }
  | { kind: 'name'; name: string }
  | { kind: 'property'; of: OktaNode; name: string }
  /** The name with what it belongs to, such as String.append. */
  | { kind: 'call'; name: string; arguments: OktaNode[] }
  | { kind: 'binary'; operator: BinaryOperator; left: OktaNode; right: OktaNode }
  | { kind: 'not'; part: OktaNode }
  | { kind: 'ternary'; condition: OktaNode; yes: OktaNode; no: OktaNode }
  /** `a ?: b`: b where a is empty. */
  | { kind: 'elvis'; value: OktaNode; otherwise: OktaNode }
) & { range: SourceRange };

export type CallNode = Extract<OktaNode, { kind: 'call' }>;

/** What `parseOktaExpression` makes of a text. */
export interface OktaExpression {
  text: string;
  root: OktaNode;
}

/** Attributes that an expression refers to, such as `user.city`, each once, in the order of the text. */
export function attributesIn({ root }: OktaExpression): string[] {
  return [...new Set(attributesOf(root))];
}

function attributesOf(node: OktaNode): string[] {
  if (node.kind === 'property' && node.of.kind === 'name') return [`${node.of.name}.${node.name}`];
  return partsOf(node).flatMap(attributesOf);
}

/** In the order of the text. */
export function partsOf(node: OktaNode): OktaNode[] {
  switch (node.kind) {
    case 'list':
      return node.items;
    case 'property':
      return [node.of];
    case 'call':
      return node.arguments;
    case 'binary':
      return [node.left, node.right];
    case 'not':
      return [node.part];
    case 'ternary':
      return [node.condition, node.yes, node.no];
    case 'elvis':
      return [node.value, node.otherwise];
    default:
      return [];
  }
}
