/**
 * An expression to read: what stands in brackets is indented, and of a long series of pairs, as the states of a country are, only
 * the first are shown. What is copied is the expression as it is.
 */
export type ExpressionPart = { kind: 'text'; text: string } | { kind: 'left out'; pairs: number };

const pair = '"[^"]*", "[^"]*"';
/** So many pairs are shown whole. */
const mostPairs = 8;
const shownPairs = 2;
const pairsPerLine = 3;
const series = new RegExp(`${pair}(?:, ${pair})*`, 'g');

export function expressionParts(expression: string, isWhole: boolean): ExpressionPart[] {
  const parts: ExpressionPart[] = [];
  let end = 0;
  for (const match of expression.matchAll(series)) {
    const depth = depthAt(expression, match.index);
    parts.push({ kind: 'text', text: opened(expression.slice(end, match.index), depth) });
    parts.push(...pairsOf(match[0], depth, isWhole));
    end = match.index + match[0].length;
  }
  parts.push({ kind: 'text', text: expression.slice(end) });
  return parts;
}

function pairsOf(text: string, depth: number, isWhole: boolean): ExpressionPart[] {
  const pairs = text.match(new RegExp(pair, 'g')) ?? [];
  if (isWhole || pairs.length <= mostPairs) return [{ kind: 'text', text: inLines(pairs, depth) }];
  return [
    { kind: 'text', text: `${inLines(pairs.slice(0, shownPairs), depth)}, ` },
    { kind: 'left out', pairs: pairs.length - shownPairs },
  ];
}

function inLines(pairs: readonly string[], depth: number): string {
  const lines: string[] = [];
  for (let index = 0; index < pairs.length; index += pairsPerLine)
    lines.push(pairs.slice(index, index + pairsPerLine).join(', '));
  return lines.join(`,\n${indent(depth)}`);
}

/** A bracket that was opened just before a series begins a line. */
function opened(text: string, depth: number): string {
  return text
    .replace(/(\(\[[^\]]*\], ,) $/, `$1\n${indent(depth)}`)
    .replace(/^, ("[^"]*", \w+\()/, `,\n${indent(depth - 1)}$1`);
}

function indent(depth: number): string {
  return '  '.repeat(Math.max(0, depth));
}

/** How many brackets are open there; none stands in a text of these expressions. */
function depthAt(expression: string, index: number): number {
  const before = expression.slice(0, index);
  return before.split('(').length - before.split(')').length;
}
