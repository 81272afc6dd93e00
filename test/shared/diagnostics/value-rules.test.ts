import { describe, expect, it } from 'vitest';
import {
  countryFindings,
  languageFindings,
  timeZoneFindings,
} from '../../../src/shared/diagnostics/value-rules';
import { resolveTimeZone } from '../../../src/shared/platform/time-zone';
import { placeTables } from '../platform/place-tables';
import values from '../platform/time-zones.json';

const zone = (value: string, place = {}) =>
  timeZoneFindings({ attributePath: 'timezone', value }, place, placeTables)[0];
const language = (value: string) =>
  languageFindings({ attributePath: 'locale', value }, placeTables.countries)[0];
const country = (value: string) =>
  countryFindings({ attributePath: 'addresses.country', value }, placeTables.countries)[0];

describe('a time zone', () => {
  it.each(values.values)(
    '$value is as grave as what was made of it: $how',
    ({ value, how, address = {} }) => {
      expect(resolveTimeZone(value, address, placeTables).how).toBe(how);
      const severity = zone(value, address)?.severity;
      if (how === 'none' || how === 'as sent') expect(severity).toBeUndefined();
      else expect(severity).toBe(how === 'question' || how === 'refused' ? 'value is wrong' : 'only noted');
    },
  );

  it('that is a country by an old name is told as both', () => {
    const finding = zone('Poland');
    expect(finding).toMatchObject({
      rule: 'time-zone-alias',
      country: { code: 'PL', zones: ['Europe/Warsaw'] },
    });
    expect(finding?.explanation).toContain('the country Poland');
    expect(zone('US/Eastern')?.explanation).not.toContain('country');
  });

  it('is never proposed for everybody of a country that has several', () => {
    expect(zone('US')?.remedy).not.toMatch(/America\//);
    expect(zone('US', { region: 'CA' })?.explanation).toContain('the region of the work address');
  });

  it('that was probably misspelt names the right one', () => {
    expect(zone('Europe/Istambul')?.explanation).toContain('`Europe/Istanbul` may be meant');
  });

  it('from the wire forms no mark of rich text', () => {
    for (const finding of [zone('`**x**`'), language('`**x**`'), country('`**x**`')])
      expect(finding?.explanation).toMatch(/^`'\*\*x\*\*'`/);
  });
});

describe('a language', () => {
  it.each(['en', 'tr-TR', 'de', 'zh-Hant-TW', 'en-US, fr;q=0.5', ''])('%j is right', (value) => {
    expect(language(value)).toBeUndefined();
  });

  it.each([
    ['pt_BR', 'only noted', '`pt-BR`'],
    ['GB', 'value is wrong', 'United Kingdom'],
    ['English', 'value is wrong', 'no language tag'],
  ])('%s is %s', (value, severity, said) => {
    expect(language(value)).toMatchObject({ rule: 'not-a-language-tag', severity });
    expect(language(value)?.explanation).toContain(said);
  });
});

it('a country in words names the code that is meant, where one is', () => {
  expect(country('Deutschland')).toMatchObject({
    rule: 'country-not-alpha-2',
    severity: 'value is wrong',
    remedy: 'Send `DE`.',
  });
  expect(country('Atlantis')?.remedy).toBe('Send the two-letter code.');
  expect(country('gb')).toBeUndefined();
  expect(country('')).toBeUndefined();
});
