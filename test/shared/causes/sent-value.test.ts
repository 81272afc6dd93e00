import { expect, it } from 'vitest';
import { readPlaceTables } from '../../../src/main/place-tables';
import { sentValue } from '../../../src/shared/causes/sent-value';
import type { JsonObject } from '../../../src/shared/scim/resource';

const places = readPlaceTables();
const of = (rule: string, person: JsonObject, attributePath = 'timezone') =>
  sentValue({ rule, severity: 'value is wrong', attributePath }, person, places);

it('of a time zone it says what was sent, what belongs there and what is made of it', () => {
  expect(of('country-as-time-zone', { timezone: 'US' })).toEqual({
    sent: 'US',
    belongs: null,
    example: 'America/New_York',
    reading: 'cannot be told',
  });
  const here = { timezone: 'US', addresses: [{ type: 'work', country: 'US', region: 'CO' }] };
  expect(of('country-as-time-zone', here)).toMatchObject({ belongs: 'America/Denver' });
  expect(of('country-as-time-zone', { timezone: 'TR' })).toMatchObject({
    belongs: 'Europe/Istanbul',
    reading: 'read as Europe/Istanbul',
  });
  expect(of('unknown-time-zone', { timezone: 'at home' })).toMatchObject({
    sent: 'at home',
    reading: 'cannot be read',
  });
});

it('of languages, countries, managers and what is missing too', () => {
  expect(of('not-a-language-tag', { locale: 'en_US' }, 'locale')).toMatchObject({ belongs: 'en-US' });
  const addresses = [{ country: 'TR' }, { country: 'Turkey' }, 7];
  expect(of('country-not-alpha-2', { addresses }, 'addresses.country')).toEqual({
    sent: 'Turkey',
    belongs: 'TR',
    reading: 'read as TR',
  });
  expect(of('no-email', {}, 'emails.value')).toEqual({ sent: null, belongs: null, reading: 'missing' });
  const emails = [
    { type: 'work', value: 'a@x' },
    { type: 'Work', value: 'b@x' },
    { type: 'home', value: 'c@x' },
  ];
  expect(of('doubled-work-email', { emails }, 'emails')).toMatchObject({ sent: 'a@x, b@x' });
});

it('values of any type, causes of other kinds and missing tables do no harm', () => {
  expect(of('country-as-time-zone', { timezone: { a: 1 } })).toMatchObject({ sent: null });
  expect(of('country-not-alpha-2', { addresses: 'x' })).toMatchObject({ sent: null });
  expect(of('string-boolean', {})).toBeNull();
  const key = { rule: 'country-as-time-zone', severity: 'value is wrong' } as const;
  expect(sentValue(key, { timezone: 'US' }, null)).toBeNull();
});
