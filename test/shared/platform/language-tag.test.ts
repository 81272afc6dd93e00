import { expect, test } from 'vitest';
import { readLanguageTag } from '../../../src/shared/platform/language-tag';
import { placeTables } from './place-tables';

const read = (text: string) => readLanguageTag(text, placeTables.countries);

test.each(['en', 'en-US', 'tr-TR', 'zh-Hant-TW', 'de', 'en-US, en;q=0.8, *;q=0.1'])(
  '%s is a language',
  (text) => {
    expect(read(text)).toEqual({ how: 'as sent' });
  },
);

test('an underscore is read as the hyphen that belongs there', () => {
  expect(read('en_US')).toEqual({ how: 'underscore', tag: 'en-US' });
  expect(read('PT_br')).toEqual({ how: 'underscore', tag: 'pt-BR' });
});

test('a country is no language', () => {
  expect(read('US')).toMatchObject({ how: 'country', country: { code: 'US' } });
  expect(read('Turkey')).toMatchObject({ how: 'country', country: { code: 'TR' } });
});

test.each(['English', '1033', 'x'.repeat(600)])('%s is refused', (text) => {
  expect(read(text)).toEqual({ how: 'refused' });
});

test('nothing is nothing', () => {
  expect(read(' ')).toEqual({ how: 'none' });
});
