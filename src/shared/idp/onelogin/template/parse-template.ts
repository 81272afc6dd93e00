import { ExpressionError, type SourceRange } from '../../common/expression/expression-error';

export type MacroScope = 'user' | 'parameters';

export type TemplatePiece =
  | { kind: 'literal'; text: string; range: SourceRange }
  | {
      kind: 'macro';
      scope: MacroScope;
      field: string;
      /** It stands in quotation marks of the JSON around it, so that its value is a part of a text. */
      isInText: boolean;
      range: SourceRange;
    };

/** What `parseTemplate` makes of a text. Ranges of its pieces are offsets in the text. */
export interface Template {
  text: string;
  pieces: TemplatePiece[];
}

/** No limit is documented. */
const longest = 20_000;
const macro = /\{\$(?:(user|parameters)\.(\w+)\})?/g;

/** @throws ExpressionError with the place of a macro that can't be read */
export function parseTemplate(text: string): Template {
  if (text.length > longest) {
    throw new ExpressionError(
      `More than ${longest.toLocaleString('en')} characters are not evaluated here.`,
      {
        start: longest,
        end: text.length,
      },
    );
  }
  const pieces: TemplatePiece[] = [];
  let from = 0;
  let isInText = false;
  for (const { 0: found, 1: scope, 2: field, index } of text.matchAll(macro)) {
    const range = { start: index, end: index + found.length };
    if ((scope !== 'user' && scope !== 'parameters') || field === undefined)
      throw new ExpressionError(form, range);
    const before = text.slice(from, index);
    if (before !== '') pieces.push({ kind: 'literal', text: before, range: { start: from, end: index } });
    isInText = endsInText(before, isInText);
    pieces.push({ kind: 'macro', scope, field, isInText, range });
    from = range.end;
  }
  const rest = text.slice(from);
  if (rest !== '') pieces.push({ kind: 'literal', text: rest, range: { start: from, end: text.length } });
  return { text, pieces };
}

const form = 'A macro is written {$user.email} or {$parameters.department}.';

function endsInText(literal: string, wasInText: boolean): boolean {
  const marks = literal.replace(/\\[\s\S]/g, '').split('"').length - 1;
  return marks % 2 === 0 ? wasInText : !wasInText;
}

/** Every macro of a template as it is written, each once, in its order. */
export function macrosIn({ pieces }: Template): string[] {
  const written = pieces.flatMap((piece) =>
    piece.kind === 'macro' ? [`$${piece.scope}.${piece.field}`] : [],
  );
  return [...new Set(written)];
}
