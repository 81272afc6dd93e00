/** `Switch` compares letter for letter: keys that were typed in other letters than the values never match. */
import type { AttributeMapping } from '../common/attribute-mapping';
import type { SourceRange } from '../common/expression/expression-error';
import { parseExpression } from './expression/parse';
import type { CallNode, Expression, ExpressionNode } from './expression/syntax';
import type { EntraSource } from './source';

/** Arguments in front of the first key: what is asked, and the default. */
const beforeKeys = 2;

interface Replacement {
  range: SourceRange;
  text: string;
}

/** @returns the row with its keys as these people have the values; null where they are so already, or it can't be read */
export function withKeysOf(row: AttributeMapping, people: readonly EntraSource[]): AttributeMapping | null {
  const expression = row.type === 'expression' ? readable(row.source) : null;
  if (expression === null) return null;
  const replaced = switchesIn(expression.root).flatMap((call) => keysToReplace(call, people));
  return replaced.length === 0 ? null : { ...row, source: withReplaced(expression.text, replaced) };
}

function readable(text: string): Expression | null {
  try {
    return parseExpression(text);
  } catch {
    return null;
  }
}

function switchesIn(node: ExpressionNode): CallNode[] {
  if (node.kind !== 'call') return [];
  const inside = node.arguments.flatMap(switchesIn);
  return node.name.toLowerCase() === 'switch' ? [node, ...inside] : inside;
}

function keysToReplace({ arguments: given }: CallNode, people: readonly EntraSource[]): Replacement[] {
  const [asked] = given;
  if (asked?.kind !== 'attribute') return [];
  const values = new Set(people.map((source) => written(source[asked.name])));
  const keys = given.filter((_, at) => at >= beforeKeys && at % 2 === 0);
  return keys.flatMap((key) => {
    if (key.kind !== 'constant' || values.has(key.value)) return [];
    const meant = [...values].find((value) => value?.toLowerCase() === key.value.toLowerCase());
    return meant ? [{ range: key.range, text: JSON.stringify(meant) }] : [];
  });
}

/** As the provisioning service hands booleans to its functions. */
function written(value: EntraSource[string] | undefined): string | null {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'string' ? value : null;
}

function withReplaced(text: string, replaced: readonly Replacement[]): string {
  const fromTheEnd = replaced.toSorted((one, other) => other.range.start - one.range.start);
  return fromTheEnd.reduce(
    (whole, { range, text: key }) => whole.slice(0, range.start) + key + whole.slice(range.end),
    text,
  );
}
