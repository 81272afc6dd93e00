/** Expressions that the console refuses, or would: what can't be read says one thing only. */
import { ExpressionError } from '../../common/expression/expression-error';
import type { LintFinding } from '../../common/mapping-file';
import { expressionFunctions } from '../expression/functions';
import { longestExpression } from '../expressions';
import type { SchemaRow } from '../schema-file/schema-rows';
import { asExpression, fieldWords, inRow, ofRow } from './lint-rule';

/** Null where the expression can be read. */
export function unreadable(row: SchemaRow): LintFinding | null {
  const { expression } = row;
  if (!(expression instanceof ExpressionError)) return null;
  const text = row.mapping.source;
  return (
    tooLong(row, text) ??
    wrongCase(row, text) ??
    unknownFunction(row, text) ??
    oddSwitch(row, expression) ??
    andOr(row, expression) ??
    ofRow(row, {
      rule: 'expression-unreadable',
      ...sendsNothing(row),
      title: `The expression for ${fieldWords(row.mapping.target)} can’t be read`,
      sentence: expression.message,
      fix: inRow(row, 'mend the expression at that place.'),
    })
  );
}

function sendsNothing({ mapping }: SchemaRow) {
  return {
    severity: mapping.matching === undefined ? ('value is wrong' as const) : ('will not arrive' as const),
  };
}

function tooLong(row: SchemaRow, text: string): LintFinding | null {
  if (text.length <= longestExpression) return null;
  return ofRow(row, {
    rule: 'expression-too-long',
    ...sendsNothing(row),
    title: `The expression for ${fieldWords(row.mapping.target)} is too long`,
    sentence: `It has ${text.length.toLocaleString('en')} characters; Entra takes ${longestExpression.toLocaleString('en')} at most.`,
    fix: inRow(row, 'shorten it, or keep the values in an attribute of the directory and map that.'),
  });
}

interface NamedCall {
  name: string;
  /** As people count. */
  position: number;
}

/** Names before a parenthesis, outside of texts. */
function namedCalls(text: string): NamedCall[] {
  const withoutTexts = text.replace(/"(?:[^"\\]|\\.)*"/g, ({ length }) => ' '.repeat(length));
  const calls = [...withoutTexts.matchAll(/([A-Za-z_]\w*)\s*\(/g)];
  return calls.map(({ 1: name = '', index }) => ({ name, position: index + 1 }));
}

function functionNames(text: string): string[] {
  return [...new Set(namedCalls(text).map(({ name }) => name))];
}

const byLowerCase = new Map(expressionFunctions.map(({ name }) => [name.toLowerCase(), name]));

function wrongCase(row: SchemaRow, text: string): LintFinding | null {
  const wrong = functionNames(text).filter((name) => (byLowerCase.get(name.toLowerCase()) ?? name) !== name);
  const [first] = wrong;
  if (first === undefined) return null;
  const corrected = wrong.reduce(
    (mended, name) =>
      mended.replace(new RegExp(`\\b${name}(?=\\s*\\()`, 'g'), byLowerCase.get(name.toLowerCase()) ?? name),
    text,
  );
  return ofRow(row, {
    rule: 'function-case',
    ...sendsNothing(row),
    title: `${first} is not spelled as Entra spells it`,
    sentence: `Names of functions count with case: it is \`${byLowerCase.get(first.toLowerCase())}\`. The row sends nothing.`,
    fix: inRow(row, 'set **Expression** to the text.'),
    value: corrected,
    after: asExpression(corrected),
  });
}

function unknownFunction(row: SchemaRow, text: string): LintFinding | null {
  const call = namedCalls(text).find(({ name }) => !byLowerCase.has(name.toLowerCase()));
  if (call === undefined) return null;
  const { name: unknown, position } = call;
  return ofRow(row, {
    rule: 'unknown-function',
    ...sendsNothing(row),
    title: `${unknown} is no function of Entra`,
    sentence: `Position ${position}: \`${unknown}\` stands in no list of functions for provisioning. The row sends nothing.`,
    fix: inRow(row, 'use a function of the list, or leave it out.'),
  });
}

function oddSwitch(row: SchemaRow, error: ExpressionError): LintFinding | null {
  if (error.functionName !== 'Switch' || error.argument !== null) return null;
  return ofRow(row, {
    rule: 'switch-odd',
    ...sendsNothing(row),
    title: `A key of Switch for ${fieldWords(row.mapping.target)} has no value`,
    sentence: `${error.sentence} After the source and the default come pairs of key and value, so the number of arguments is even.`,
    fix: inRow(row, 'add the missing value, or the comma of an empty default behind the source.'),
  });
}

function andOr(row: SchemaRow, error: ExpressionError): LintFinding | null {
  if (!/^There is no (AND|OR)\b/.test(error.sentence)) return null;
  return ofRow(row, {
    rule: 'iif-and-or',
    ...sendsNothing(row),
    title: `AND or OR stands in a condition for ${fieldWords(row.mapping.target)}`,
    sentence: `${error.sentence} The row sends nothing.`,
    fix: inRow(row, 'put one IIF into the other.'),
  });
}
