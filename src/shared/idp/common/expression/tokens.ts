import { ExpressionError, type SourceRange } from './expression-error';

export interface Token<Kind extends string> {
  kind: Kind | 'end';
  text: string;
  range: SourceRange;
}

/** One kind of token. A rule without a kind is what is skipped, or what is refused with its problem. */
export interface TokenRule<Kind extends string> {
  /** Sticky, and never empty where it matches. */
  pattern: RegExp;
  kind?: Kind;
  problem?: string;
}

/**
 * @param rules the first that matches at a place counts
 * @returns what the text consists of, with one token of kind `end` behind it
 * @throws ExpressionError at the first character that no rule knows, or where a rule has a problem
 */
export function tokensOf<Kind extends string>(
  text: string,
  rules: readonly TokenRule<Kind>[],
): Token<Kind>[] {
  const tokens: Token<Kind>[] = [];
  for (let at = 0; at < text.length; ) {
    const { rule, found } = ruleAt(text, at, rules);
    const range = { start: at, end: at + found.length };
    if (rule.problem !== undefined) throw new ExpressionError(rule.problem, range);
    if (rule.kind !== undefined) tokens.push({ kind: rule.kind, text: found, range });
    at = range.end;
  }
  return [...tokens, { kind: 'end', text: '', range: { start: text.length, end: text.length } }];
}

function ruleAt<Kind extends string>(text: string, at: number, rules: readonly TokenRule<Kind>[]) {
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const found = rule.pattern.exec(text)?.[0];
    if (found) return { rule, found };
  }
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  throw new ExpressionError(`“${letter}” has no meaning here.`, { start: at, end: at + letter.length });
}
