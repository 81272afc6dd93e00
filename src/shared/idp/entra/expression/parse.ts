/**
 * Expressions for attribute mappings, as Microsoft's page of functions describes them: calls, `[attribute]`, `"text"` with `\\` and
 * `\"`, numbers, `&H` hex numbers; an argument that is left out between commas; a comparison only as a condition. Names count with case.
 */
import { ExpressionError, type SourceRange } from '../../common/expression/expression-error';
import { checkArguments, parameterAt } from '../../common/expression/function-definition';
import { type Token, type TokenRule, tokensOf } from '../../common/expression/tokens';
import { longestExpression } from '../expressions';
import { functionNamed } from './functions';
import { type ComparisonOperator, comparisonOperators, type Expression, type ExpressionNode } from './syntax';

/** Calls within calls. */
const deepest = 50;

const words = ['vbTextCompare', 'vbBinaryCompare'];

type Kind = 'attribute' | 'text' | 'number' | 'name' | 'operator' | '(' | ')' | ',';

const rules: readonly TokenRule<Kind>[] = [
  { pattern: /\s+/y },
  { pattern: /\[[^[\]]+\]/y, kind: 'attribute' },
  { pattern: /\[/y, problem: 'An attribute stands in brackets: [department].' },
  { pattern: /"(?:[^"\\]|\\["\\])*"/y, kind: 'text' },
  {
    pattern: /"(?:[^"\\]|\\[\s\S])*"/y,
    problem: 'In a text a backslash is written as \\\\, and a quotation mark as \\".',
  },
  { pattern: /"/y, problem: 'This quotation mark is not closed.' },
  { pattern: /[“”„]/y, problem: 'Texts stand in straight quotation marks.' },
  { pattern: /&H[0-9A-Fa-f]+|-?\d+(?:\.\d+)?/y, kind: 'number' },
  { pattern: /&/y, problem: 'Texts are put together with Join or Append, not with &.' },
  { pattern: /[A-Za-z_]\w*/y, kind: 'name' },
  { pattern: /<>|>=|<=|=|>|</y, kind: 'operator' },
  { pattern: /\(/y, kind: '(' },
  { pattern: /\)/y, kind: ')' },
  { pattern: /,/y, kind: ',' },
];

interface Reader {
  tokens: readonly Token<Kind>[];
  at: number;
  depth: number;
}

/** @throws ExpressionError with the place of what can't be read */
export function parseExpression(text: string): Expression {
  if (text.length > longestExpression) {
    throw new ExpressionError(
      `An expression has at most ${longestExpression.toLocaleString('en')} characters, this one ${text.length.toLocaleString('en')}.`,
      { start: longestExpression, end: text.length },
    );
  }
  const reader: Reader = { tokens: tokensOf(text, rules), at: 0, depth: 0 };
  const root = operand(reader);
  const rest = peek(reader);
  if (rest.kind !== 'end') {
    throw new ExpressionError(behindTheEnd(rest), rest.range);
  }
  return { text, root };
}

function behindTheEnd({ kind, text }: Token<Kind>): string {
  if (kind === 'operator') return 'A comparison stands only in the condition of IIF or in CBool.';
  return `The expression has ended before “${text}”.`;
}

function operand(reader: Reader): ExpressionNode {
  const token = take(reader);
  const { range } = token;
  if (token.kind === 'attribute') return { kind: 'attribute', name: token.text.slice(1, -1).trim(), range };
  if (token.kind === 'text') return { kind: 'constant', value: unescaped(token.text), range };
  if (token.kind === 'number') return { kind: 'constant', value: digits(token.text), range };
  if (token.kind === 'name') return callOrWord(reader, token);
  throw new ExpressionError(notAnOperand(token), range);
}

function notAnOperand({ kind, text }: Token<Kind>): string {
  if (kind === 'end') return 'The expression ends too early.';
  return `A function, an attribute or a text is expected, not “${text}”.`;
}

function unescaped(text: string): string {
  return text.slice(1, -1).replace(/\\(["\\])/g, '$1');
}

function digits(text: string): string {
  return text.startsWith('&') ? BigInt(`0x${text.slice(2)}`).toString() : text;
}

function callOrWord(reader: Reader, { text, range }: Token<Kind>): ExpressionNode {
  if (peek(reader).kind === '(') return call(reader, text, range);
  if (words.includes(text)) return { kind: 'constant', value: text, range };
  throw new ExpressionError(
    `${text} stands alone: an attribute needs brackets, a text quotation marks, a function parentheses.`,
    range,
  );
}

function call(reader: Reader, name: string, { start, end }: SourceRange): ExpressionNode {
  const definition = functionNamed(name, { start, end });
  const open = take(reader);
  reader.depth += 1;
  if (reader.depth > deepest) {
    throw new ExpressionError(`More than ${deepest} functions within each other are not evaluated here.`, {
      start,
      end,
    });
  }
  const parsed: ExpressionNode[] = [];
  for (let closing = peek(reader).kind === ')' ? take(reader) : null; closing === null; ) {
    parsed.push(argument(reader, parameterAt(definition, parsed.length)?.kind === 'condition'));
    closing = afterArgument(reader, name, open.range);
  }
  reader.depth -= 1;
  const range = { start, end: reader.tokens[reader.at - 1]?.range.end ?? end };
  checkArguments(definition, parsed, range);
  return { kind: 'call', name, arguments: parsed, range };
}

/** Takes the comma, or the closing parenthesis and returns it. */
function afterArgument(reader: Reader, name: string, open: SourceRange): Token<Kind> | null {
  const token = take(reader);
  if (token.kind === ',') return null;
  if (token.kind === ')') return token;
  const functionName = name;
  if (token.kind === 'end') {
    throw new ExpressionError('This parenthesis is not closed.', open, { functionName });
  }
  throw new ExpressionError(betweenArguments(token), token.range, { functionName });
}

function betweenArguments({ kind, text }: Token<Kind>): string {
  if (/^(and|or)$/i.test(text)) {
    return `There is no ${text.toUpperCase()}: put a second IIF into ${/and/i.test(text) ? 'the value for true' : 'the value for false'}.`;
  }
  if (kind === 'operator')
    return 'A comparison stands only in the condition of IIF or in CBool, and only one.';
  return `A comma or a closing parenthesis is expected before “${text}”.`;
}

function argument(reader: Reader, isCondition: boolean): ExpressionNode {
  const next = peek(reader);
  if (next.kind === ',' || next.kind === ')') {
    return { kind: 'omitted', range: { start: next.range.start, end: next.range.start } };
  }
  const left = operand(reader);
  const operator = comparisonOperators.find((sign) => sign === peek(reader).text);
  return isCondition && operator !== undefined && peek(reader).kind === 'operator'
    ? comparison(reader, left, operator)
    : left;
}

function comparison(reader: Reader, left: ExpressionNode, operator: ComparisonOperator): ExpressionNode {
  take(reader);
  const right = operand(reader);
  return {
    kind: 'comparison',
    operator,
    left,
    right,
    range: { start: left.range.start, end: right.range.end },
  };
}

function peek({ tokens, at }: Reader): Token<Kind> {
  const token = tokens[Math.min(at, tokens.length - 1)];
  if (token === undefined) throw new RangeError('There is always a token of kind end.');
  return token;
}

function take(reader: Reader): Token<Kind> {
  const token = peek(reader);
  reader.at += 1;
  return token;
}
