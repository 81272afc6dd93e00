/**
 * Expressions of profile mappings, as the page of Okta's expression language describes them: a part of the Spring Expression
 * Language. Texts stand in either kind of quotation marks, which are doubled inside; a backslash is a letter like others.
 */
import { ExpressionError, type SourceRange } from '../../common/expression/expression-error';
import { checkArguments } from '../../common/expression/function-definition';
import { type Token, type TokenRule, tokensOf } from '../../common/expression/tokens';
import { functionNamed } from './functions';
import { type BinaryOperator, binaryOperators, type OktaExpression, type OktaNode, partsOf } from './syntax';

/** No limit is documented; nobody writes such a long one. */
const longest = 10_000;
/** Parentheses, calls and alternatives within each other. */
const deepest = 50;
/** Parts within each other altogether: a + b + c are three. */
const deepestParts = 200;

type Kind = 'text' | 'number' | 'name' | 'operator' | 'sign';

const rules: readonly TokenRule<Kind>[] = [
  { pattern: /\s+/y },
  { pattern: /"(?:[^"]|"")*"|'(?:[^']|'')*'/y, kind: 'text' },
  { pattern: /["']/y, problem: 'This quotation mark is not closed.' },
  { pattern: /[“”„‘’]/y, problem: 'Texts stand in straight quotation marks.' },
  { pattern: /-?\d+(?:\.\d+)?/y, kind: 'number' },
  { pattern: /(?:AND|OR)\b|&&|\|\|/iy, kind: 'operator' },
  { pattern: /[A-Za-z_$][\w$]*/y, kind: 'name' },
  { pattern: /==|!=|<=|>=|<|>|\+/y, kind: 'operator' },
  { pattern: /=/y, problem: 'Nothing is assigned in an expression: equality is ==.' },
  { pattern: /\[/y, problem: 'A value of a list is taken with Arrays.get.' },
  { pattern: /[-*/%^]/y, problem: 'Of arithmetic only + is evaluated here.' },
  { pattern: /\?:|[?:!(){},.]/y, kind: 'sign' },
];

interface Reader {
  tokens: readonly Token<Kind>[];
  at: number;
  depth: number;
}

/** @throws ExpressionError with the place of what can't be read */
export function parseOktaExpression(text: string): OktaExpression {
  if (text.length > longest) {
    throw new ExpressionError(
      `More than ${longest.toLocaleString('en')} characters are not evaluated here.`,
      {
        start: longest,
        end: text.length,
      },
    );
  }
  const reader: Reader = { tokens: tokensOf(text, rules), at: 0, depth: 0 };
  const root = conditional(reader);
  const rest = peek(reader);
  if (rest.kind !== 'end')
    throw new ExpressionError(`The expression has ended before “${rest.text}”.`, rest.range);
  checkDepth(root);
  return { text, root };
}

function checkDepth(root: OktaNode): void {
  const open = [{ node: root, depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (depth > deepestParts) {
      throw new ExpressionError(
        `More than ${deepestParts} parts in a row are not evaluated here.`,
        node.range,
      );
    }
    open.push(...partsOf(node).map((part) => ({ node: part, depth: depth + 1 })));
  }
}

/** The weakest: `a ? b : c` and `a ?: b`. */
function conditional(reader: Reader): OktaNode {
  const { range } = peek(reader);
  reader.depth += 1;
  if (reader.depth > deepest)
    throw new ExpressionError(`More than ${deepest} parts within each other are not evaluated here.`, range);
  const node = alternatives(reader, binary(reader, 0));
  reader.depth -= 1;
  return node;
}

function alternatives(reader: Reader, first: OktaNode): OktaNode {
  if (eat(reader, '?:')) {
    const otherwise = conditional(reader);
    return { kind: 'elvis', value: first, otherwise, range: across(first, otherwise) };
  }
  const question = peek(reader);
  if (!eat(reader, '?')) return first;
  const yes = conditional(reader);
  if (!eat(reader, ':'))
    throw new ExpressionError(
      'The value for “else” is missing: condition ? value : other value.',
      question.range,
    );
  const no = conditional(reader);
  return { kind: 'ternary', condition: first, yes, no, range: across(first, no) };
}

/** From the weakest to the strongest. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['OR'],
  ['AND'],
  ['==', '!='],
  ['<=', '>=', '<', '>'],
  ['+'],
];

function binary(reader: Reader, level: number): OktaNode {
  const operators = levels[level];
  if (operators === undefined) return unary(reader);
  let left = binary(reader, level + 1);
  for (
    let operator = operatorAt(reader, operators);
    operator !== null;
    operator = operatorAt(reader, operators)
  ) {
    reader.at += 1;
    const right = binary(reader, level + 1);
    left = { kind: 'binary', operator, left, right, range: across(left, right) };
  }
  return left;
}

const otherNames: Readonly<Record<string, BinaryOperator>> = { '&&': 'AND', '||': 'OR' };

function operatorAt(reader: Reader, operators: readonly BinaryOperator[]): BinaryOperator | null {
  const { kind, text } = peek(reader);
  if (kind !== 'operator') return null;
  const operator = otherNames[text] ?? binaryOperators.find((each) => each === text.toUpperCase());
  return operator !== undefined && operators.includes(operator) ? operator : null;
}

function unary(reader: Reader): OktaNode {
  const { range } = peek(reader);
  const signs = [];
  while (eat(reader, '!')) signs.push(range);
  const part = propertiesOf(reader, primary(reader));
  return signs.reduceRight<OktaNode>(
    (inner) => ({ kind: 'not', part: inner, range: across({ range }, inner) }),
    part,
  );
}

function propertiesOf(reader: Reader, of: OktaNode): OktaNode {
  let node = of;
  while (eat(reader, '.')) {
    const token = take(reader);
    if (token.kind !== 'name')
      throw new ExpressionError('Behind a dot the name of an attribute is expected.', token.range);
    if (peek(reader).text === '(' && peek(reader).kind === 'sign')
      throw new ExpressionError(noMethod(token.text), token.range);
    node = { kind: 'property', of: node, name: token.text, range: across(node, token) };
  }
  return node;
}

function noMethod(name: string): string {
  return `Values have no functions of their own: write String.${name}(value, …).`;
}

function primary(reader: Reader): OktaNode {
  const token = take(reader);
  const { range, text } = token;
  if (token.kind === 'text') return { kind: 'constant', value: unquoted(text), range };
  if (token.kind === 'number') return { kind: 'constant', value: Number(text), range };
  if (token.kind === 'name') return named(reader, token);
  if (text === '{') return { kind: 'list', ...separated(reader, '}', range) };
  if (text === '(') return grouped(reader, range);
  throw new ExpressionError(
    token.kind === 'end'
      ? 'The expression ends too early.'
      : `An attribute, a text or a function is expected, not “${text}”.`,
    range,
  );
}

function grouped(reader: Reader, open: SourceRange): OktaNode {
  const node = conditional(reader);
  if (!eat(reader, ')')) throw new ExpressionError('This parenthesis is not closed.', open);
  return node;
}

function unquoted(text: string): string {
  const mark = text.charAt(0);
  return text.slice(1, -1).replaceAll(mark + mark, mark);
}

const constants: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

function named(reader: Reader, { text, range }: Token<Kind>): OktaNode {
  const word = text.toLowerCase();
  if (Object.hasOwn(constants, word)) return { kind: 'constant', value: constants[word] ?? null, range };
  const name = callName(reader, text);
  return name === null ? { kind: 'name', name: text, range } : call(reader, name, range);
}

/** The name of a call that begins here, with the part behind a dot; null where none is called. */
function callName(reader: Reader, first: string): string | null {
  const isCall = (ahead: number) => peek(reader, ahead).kind === 'sign' && peek(reader, ahead).text === '(';
  if (isCall(0)) return first;
  const isPart = peek(reader).text === '.' && peek(reader, 1).kind === 'name' && isCall(2);
  const isNamespace =
    /^[A-Z]/.test(first) || (first === 'user' && peek(reader, 1).text === 'getLinkedObject');
  if (!isPart || !isNamespace) return null;
  reader.at += 1;
  return `${first}.${take(reader).text}`;
}

function call(reader: Reader, name: string, { start, end }: SourceRange): OktaNode {
  const definition = functionNamed(name, { start, end: Math.max(end, start + name.length) });
  const open = take(reader);
  const { items, range } = separated(reader, ')', open.range);
  const whole = { start, end: range.end };
  checkArguments(definition, items, whole);
  return { kind: 'call', name, arguments: items, range: whole };
}

/** Behind the opening sign: what stands between commas, up to the closing one. */
function separated(
  reader: Reader,
  closing: string,
  open: SourceRange,
): { items: OktaNode[]; range: SourceRange } {
  const items: OktaNode[] = [];
  while (!eat(reader, closing)) {
    if (items.length > 0 && !eat(reader, ',')) {
      const { kind, text, range } = peek(reader);
      if (kind === 'end') throw new ExpressionError(`The ${closing} to this is missing.`, open);
      throw new ExpressionError(`A comma or ${closing} is expected before “${text}”.`, range);
    }
    items.push(conditional(reader));
  }
  return { items, range: { start: open.start, end: reader.tokens[reader.at - 1]?.range.end ?? open.end } };
}

function across(from: { range: SourceRange }, to: { range: SourceRange }): SourceRange {
  return { start: from.range.start, end: to.range.end };
}

function peek({ tokens, at }: Reader, ahead = 0): Token<Kind> {
  const token = tokens[Math.min(at + ahead, tokens.length - 1)];
  if (token === undefined) throw new RangeError('There is always a token of kind end.');
  return token;
}

function take(reader: Reader): Token<Kind> {
  const token = peek(reader);
  reader.at += 1;
  return token;
}

function eat(reader: Reader, sign: string): boolean {
  const { kind, text } = peek(reader);
  const isThere = kind === 'sign' && text === sign;
  if (isThere) reader.at += 1;
  return isThere;
}
