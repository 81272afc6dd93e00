import { describe, expect, test } from 'vitest';
import { resolveTimeZone } from '../../../src/shared/platform/time-zone';
import { placeTables } from './place-tables';
import cases from './time-zones.json';

interface Case {
  value: string;
  how: string;
  zone: string | null;
  address?: { region?: string; locality?: string };
  suggests?: string;
}

describe('what arrives as time zone', () => {
  test.each(cases.values as Case[])(
    '$value ($address.region $address.locality) is $how',
    ({ value, address = {}, ...expected }) => {
      expect(resolveTimeZone(value, address, placeTables)).toMatchObject(expected);
    },
  );

  test.each([
    ['GMT Standard Time', { country: 'Ireland' }, 'Windows name', 'Europe/Dublin'],
    ['(UTC+00:00) Dublin, Edinburgh, Lisbon, London', { country: 'PT' }, 'Windows label', 'Europe/Lisbon'],
    ['(UTC+03:00) Minsk', {}, 'Windows label', 'Europe/Minsk'],
    ['US', { region: 'US-CA' }, 'narrowed', 'America/Los_Angeles'],
    ['US', { region: 'texas' }, 'narrowed', 'America/Chicago'],
    ['US', { region: 'TX', locality: 'El Paso' }, 'narrowed', 'America/Denver'],
    ['United States of America', { region: 'NY' }, 'narrowed', 'America/New_York'],
    ['CA', { region: 'Québec' }, 'narrowed', 'America/Toronto'],
    ['Korea', {}, 'country', 'Asia/Seoul'],
    ['XK', {}, 'country', 'Europe/Belgrade'],
    ['Österreich', {}, 'country', 'Europe/Vienna'],
    ['NZ', {}, 'guess', 'Pacific/Auckland'],
    ['PRC', {}, 'alias', 'Asia/Shanghai'],
    ['  Europe/Paris ', {}, 'as sent', 'Europe/Paris'],
  ])('%s with %o is %s: %s', (value, place, how, zone) => {
    expect(resolveTimeZone(value, place, placeTables)).toMatchObject({ how, zone });
  });

  test.each(['GMT+8', 'utc-3', 'x'.repeat(10_000), '__proto__', 'constructor', 'true', '0'])(
    '%s is refused without a suggestion',
    (value) => {
      expect(resolveTimeZone(value, {}, placeTables)).toEqual({ how: 'refused', zone: null, suggests: null });
    },
  );

  test('a country whose people sit in several zones names them', () => {
    const resolution = resolveTimeZone('AU', {}, placeTables);
    expect(resolution).toMatchObject({ how: 'question', country: { code: 'AU', name: 'Australia' } });
    expect(resolution.how === 'question' && resolution.zones).toContain('Australia/Perth');
  });

  test('every zone that can come out is one that this runtime resolves', () => {
    const { names, byCountry, windows } = placeTables.zones;
    const zones = [
      ...Object.values(names),
      ...Object.values(byCountry).flatMap((all) => all.map(({ zone }) => zone)),
      ...Object.values(windows).flatMap((all) => Object.values(all)),
    ];
    const unknown = [...new Set(zones)].filter((timeZone) => {
      try {
        return new Intl.DateTimeFormat('en', { timeZone }).format(0) === '';
      } catch {
        return true;
      }
    });
    expect(unknown).toEqual([]);
  });
});
