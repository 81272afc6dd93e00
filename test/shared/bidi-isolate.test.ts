import { expect, it } from 'vitest';
import { bidiIsolate } from '../../src/shared/bidi-isolate';
import { richName } from '../../src/shared/rich-text';

it.each([
  ['Ines Caldeira', 'Ines Caldeira'],
  ['Łukasz Ωmega', 'Łukasz Ωmega'],
  ['דוד בן גוריון', '\u2068דוד בן גוריון\u2069'],
  ['محمد', '\u2068محمد\u2069'],
  ['abc\u202egnp.exe', '\u2068abc\u202egnp.exe\u2069'],
  ['a\u2069 b\u2067', '\u2068a b\u2069'],
])('%s', (name, inText) => expect(bidiIsolate(name)).toBe(inText));

it('holds for names in the texts of findings', () => {
  expect(richName('محمد')).toBe('\u2068محمد\u2069');
});
