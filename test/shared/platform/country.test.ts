import { expect, test } from 'vitest';
import { countryForm, countryOf } from '../../../src/shared/platform/country';
import { placeTables } from './place-tables';

const codeOf = (text: string) => countryOf(text, placeTables.countries)?.code ?? null;

test.each([
  ['TR', 'TR'],
  ['tr', 'TR'],
  ['TUR', 'TR'],
  ['Türkiye', 'TR'],
  ['turkiye', 'TR'],
  ['Turkey', 'TR'],
  ['TÜRKIYE', 'TR'],
  ['UK', 'GB'],
  ['Scotland', 'GB'],
  ['Vereinigtes Königreich', 'GB'],
  ['U.S.A.', 'US'],
  ['Holland', 'NL'],
  ['EL', 'GR'],
  ['Viet Nam', 'VN'],
  ['Czechia', 'CZ'],
  ['Kosovo', 'XK'],
  ['EU', null],
  ['ZZ', null],
  ['Atlantis', null],
  ['', null],
  ['__proto__', null],
  ['toString', null],
])('%s is %s', (text, code) => {
  expect(codeOf(text)).toBe(code);
});

test('the form in which a country was written is named', () => {
  expect(['TR', 'tr', 'TUR', 'Turkey'].map(countryForm)).toEqual(['alpha-2', 'alpha-2', 'alpha-3', 'name']);
});
