import { isJsonObject } from '../../../scim/json';
import type { JsonObject, JsonValue } from '../../../scim/resource';
import { ExpressionError, type SourceRange } from '../../common/expression/expression-error';
import { lengthProblem } from '../../common/expression/limits';
import type { Trace } from '../../common/expression/trace';
import { jsonProblemAt } from './json-problem';
import type { Template, TemplatePiece } from './parse-template';

export type FieldValue = string | number | boolean | null | undefined;

export interface TemplateSource {
  /** OneLogin's own fields, by their names in macros. */
  user: Readonly<Record<string, FieldValue>>;
  /** What each parameter of the application picks, or a rule sets. */
  parameters: Readonly<Record<string, FieldValue>>;
}

export interface RenderedTemplate {
  text: string;
  /** The body that is sent. */
  body: JsonObject;
  /** A part for every macro. */
  trace: Trace<string>;
}

/**
 * The template with values for its macros. What is empty becomes a text of no letters: that is what an empty field leaves in
 * quotation marks. That values are escaped for the JSON around them is not documented.
 * @throws ExpressionError where the outcome is no JSON object, with the place in the template
 */
export function renderTemplate(template: Template, source: TemplateSource): RenderedTemplate {
  const { parts, ...filled } = fillMacros(template, source);
  const value = jsonOf(filled.text, parts, filled.trace.range);
  if (!isJsonObject(value))
    throw new ExpressionError('A template is a JSON object, in braces.', filled.trace.range);
  return { ...filled, body: value };
}

/**
 * A value of a template, such as what stands behind the colon of a line.
 * @throws ExpressionError where the outcome is no JSON
 */
export function renderValue(template: Template, source: TemplateSource) {
  const { text, parts, trace } = fillMacros(template, source);
  return { value: jsonOf(text, parts, trace.range), trace };
}

/** Values in place of macros, whatever text comes out. @throws ExpressionError where it is too long */
export function fillMacros({ text, pieces }: Template, source: TemplateSource) {
  const parts = pieces.map((piece) => rendered(piece, source));
  const range = { start: 0, end: text.length };
  const whole = parts.map(({ value }) => value).join('');
  const problem = lengthProblem(whole.length);
  if (problem !== null) throw new ExpressionError(problem, range);
  const macros = parts.filter((_, index) => pieces[index]?.kind === 'macro');
  const trace: Trace<string> = { range, value: whole, parts: macros, evaluated: true, note: null };
  return { text: whole, parts, trace };
}

function rendered(piece: TemplatePiece, source: TemplateSource): Trace<string> {
  const { range } = piece;
  if (piece.kind === 'literal') return { range, value: piece.text, parts: [], evaluated: true, note: null };
  const { scope, field, isInText } = piece;
  const fields = source[scope];
  const isKnown = Object.hasOwn(fields, field);
  const plain = String((isKnown ? fields[field] : null) ?? '');
  const value = isInText ? JSON.stringify(plain).slice(1, -1) : plain;
  return { range, value, parts: [], evaluated: true, note: isKnown ? null : unknown(scope, field) };
}

function unknown(scope: TemplateSourceKey, field: string): string {
  return scope === 'user'
    ? `No field ${field} is known here: nothing is sent for it.`
    : `The application has no parameter ${field}: nothing is sent for it.`;
}

type TemplateSourceKey = keyof TemplateSource;

function jsonOf(whole: string, parts: readonly Trace<string>[], range: SourceRange): JsonValue {
  const position = jsonProblemAt(whole);
  if (position !== null) throw new ExpressionError(noJson, placeOf(position, parts, range));
  return JSON.parse(whole);
}

const noJson = 'With its values this is no JSON: look for a comma, a quotation mark or a bracket here.';

/** Where a place of the outcome comes from in the template: a macro as a whole, else the very character. */
function placeOf(position: number, parts: readonly Trace<string>[], range: SourceRange): SourceRange {
  let left = position;
  for (const { value, range: of } of parts) {
    if (left < value.length) {
      const isLiteral = of.end - of.start === value.length;
      return isLiteral ? { start: of.start + left, end: of.start + left + 1 } : of;
    }
    left -= value.length;
  }
  return { start: range.end, end: range.end };
}
