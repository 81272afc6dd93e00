/** Colours of what is written: classes are made into rules by `editor-theme.ts`. */
import { jsonLanguage } from '@codemirror/lang-json';
import { HighlightStyle, type Language, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';
import type { Language as ExpressionLanguage, TokenKind } from '../../../shared/idp/common/laboratory';
import { tokenReader } from './call-at';

const tagOf = {
  attribute: tags.variableName,
  text: tags.string,
  number: tags.number,
  function: tags.propertyName,
  word: tags.keyword,
  operator: tags.operator,
} satisfies Record<TokenKind, unknown>;

/** Tokens of a vendor's language, letter by letter; a text may go over several lines. */
export function expressionLanguage(tokens: ExpressionLanguage['tokens']): Language {
  const readToken = tokenReader(tokens);
  return StreamLanguage.define({
    tokenTable: tagOf,
    token(stream) {
      const token = readToken(stream.string, stream.pos);
      stream.pos = token?.to ?? stream.pos + 1;
      return token?.kind ?? null;
    },
  });
}

export const highlightStyle = HighlightStyle.define([
  { tag: tags.propertyName, class: 'token-function' },
  { tag: tags.variableName, class: 'token-attribute' },
  { tag: tags.string, class: 'token-text' },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword], class: 'token-word' },
]);

export function highlighting(tokens: ExpressionLanguage['tokens'] | 'json'): Extension {
  return [tokens === 'json' ? jsonLanguage : expressionLanguage(tokens), syntaxHighlighting(highlightStyle)];
}
