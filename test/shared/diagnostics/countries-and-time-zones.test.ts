import { describe, expect, it } from 'vitest';
import {
  countryCodeFor,
  countryOf,
  isTimeZone,
  timeZonesOf,
} from '../../../src/shared/diagnostics/countries-and-time-zones';

describe('countries', () => {
  it.each([
    ['TR', 'TR'],
    ['gb', 'GB'],
    ['UK', 'GB'],
    ['XK', 'XK'],
    ['ZZ', null],
    ['EU', null],
    ['QQ', null],
    ['T', null],
    ['TUR', null],
    ['1A', null],
  ])('are known by two letters: %s', (letters, code) => {
    expect(countryOf(letters)).toBe(code);
  });

  it.each([
    ['Turkey', 'TR'],
    [' united kingdom ', 'GB'],
    ['Germany', 'DE'],
    ['USA', 'US'],
    ['Atlantis', null],
    ['constructor', null],
  ])('are known by name: %s', (name, code) => {
    expect(countryCodeFor(name)).toBe(code);
  });

  it('have one time zone or several', () => {
    expect(timeZonesOf('TR')).toEqual(['Europe/Istanbul']);
    expect(timeZonesOf('US').length).toBeGreaterThan(20);
  });
});

describe('time zones', () => {
  it('are names of the IANA database', () => {
    for (const name of ['Europe/Istanbul', 'UTC', 'America/Indiana/Indianapolis'])
      expect(isTimeZone(name)).toBe(true);
    for (const name of ['', 'Sydney', 'GMT+8', '+08:00', 'Turkey Standard Time', 'x'.repeat(10_000)]) {
      expect(isTimeZone(name)).toBe(false);
    }
  });
});
