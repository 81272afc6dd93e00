import { describe, expect, it } from 'vitest';
import { meaningReader, timeZoneValue } from '../../../src/shared/platform/target-value';
import { placeTables } from './place-tables';
import cases from './time-zones.json';

const hows: Readonly<Record<string, string>> = {
  'as sent': 'field mapping',
  none: 'empty',
  guess: 'guess',
  question: 'question',
  refused: 'refused',
};

describe('the time zone of a target user', () => {
  it.each(cases.values.map((one) => [one.value, one.how, one] as const))('%s: %s', (value, how, one) => {
    const place = 'address' in one ? one.address : {};
    const found = timeZoneValue(value, place ?? {}, placeTables);
    expect(found).toMatchObject({ value: one.zone ?? null, raw: value, how: hows[how] ?? 'resolved' });
    expect(found.rule).not.toBe('');
    expect(found.documented).toBe(how === 'as sent' || how === 'country');
  });

  it('is kept as it came where nothing is known of time zones, and says so', () => {
    const found = timeZoneValue('TR', {}, null);
    expect(found).toMatchObject({ value: 'TR', raw: 'TR', documented: false });
    expect(found.rule).toContain('without the tables');
  });
});

describe('what a value means that is kept as sent', () => {
  it.each([
    ['UK', 'addresses[type eq "work"].country', 'GB'],
    ['Türkiye', 'addresses.country', 'TR'],
    ['GB', 'addresses[type eq "work"].country', null],
    ['Atlantis', 'addresses.country', null],
    ['en_US', 'locale', 'en-US'],
    ['en-US', 'preferredLanguage', null],
    ['US', 'locale', null],
    ['UK', 'title', null],
  ])('%s at %s: %s', (text, path, meaning) => {
    expect(meaningReader(path, placeTables.countries)?.(text) ?? null).toBe(meaning);
  });
});
