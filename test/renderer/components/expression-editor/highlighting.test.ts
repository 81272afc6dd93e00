import { jsonLanguage } from '@codemirror/lang-json';
import type { Language } from '@codemirror/language';
import { highlightTree } from '@lezer/highlight';
import { describe, expect, it } from 'vitest';
import {
  expressionLanguage,
  highlighting,
  highlightStyle,
} from '../../../../src/renderer/components/expression-editor/highlighting';
import { identityProviders } from '../../../../src/shared/idp';
import { entraLaboratory } from '../../../../src/shared/idp/entra/laboratory';
import { oneLoginLaboratory } from '../../../../src/shared/idp/onelogin/laboratory';

function coloured(language: Language, text: string): [string, string][] {
  const found: [string, string][] = [];
  highlightTree(language.parser.parse(text), highlightStyle, (from, to, style) => {
    found.push([text.slice(from, to), style.replace('token-', '')]);
  });
  return found;
}

describe('colours', () => {
  it('tell functions, attributes and texts apart', () => {
    const language = expressionLanguage(entraLaboratory.language.tokens);
    expect(coloured(language, 'Join(" ", [givenName], 1)')).toEqual([
      ['Join', 'function'],
      ['" "', 'text'],
      ['[givenName]', 'attribute'],
      ['1', 'word'],
    ]);
  });

  it('show a macro within a text, and what stands behind it as text again', () => {
    const language = expressionLanguage(oneLoginLaboratory.language.tokens);
    expect(coloured(language, '{ "a": "x {$user.email} y", "b": true }')).toEqual([
      ['"a"', 'function'],
      ['"x ', 'text'],
      ['{$user.email}', 'attribute'],
      [' y"', 'text'],
      ['"b"', 'function'],
      ['true', 'word'],
    ]);
  });

  it('go through every text to its end, in every language and in JSON', async () => {
    expect(coloured(jsonLanguage, '{"a": 1}')).toEqual([
      ['"a"', 'function'],
      ['1', 'word'],
    ]);
    expect(highlighting('json')).toHaveLength(2);
    for (const { laboratory } of identityProviders) {
      const tokens = (await laboratory?.())?.language.tokens ?? [];
      const text = '"[{$(é\n"" \\ ]';
      expect(expressionLanguage(tokens).parser.parse(text).length).toBe(text.length);
    }
  });
});
