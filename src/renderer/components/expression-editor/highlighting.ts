/** Colours of what is written: classes are made into rules by `editor-theme.ts`. */
import { jsonLanguage } from '@codemirror/lang-json';
import { HighlightStyle, type Language, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';
import type { Language as ExpressionLanguage, TokenKind } from '../../../shared/idp/common/laboratory';
import { tokenReader } from './call-at';

/** Names of their own: a plain `attribute` is already another tag in modes of older editors. */
const tagOf = {
  attributeToken: tags.variableName,
  textToken: tags.string,
  numberToken: tags.number,
  functionToken: tags.propertyName,
  wordToken: tags.keyword,
  operatorToken: tags.operator,
} satisfies Record<`${TokenKind}Token`, unknown>;

/** Tokens of a vendor's language, letter by letter; a text may go over several lines. */
export function expressionLanguage(tokens: ExpressionLanguage['tokens']): Language {
  const readToken = tokenReader(tokens);
  return StreamLanguage.define({
    tokenTable: tagOf,
    token(stream) {
      const token = readToken(stream.string, stream.pos);
      stream.pos = token?.to ?? stream.pos + 1;
      return token === null ? null : `${token.kind}Token`;
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
