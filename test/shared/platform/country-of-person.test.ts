import { expect, it } from 'vitest';
import { countryOfPerson } from '../../../src/shared/platform/country-of-person';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { placeTables } from './place-tables';

const work = (country: unknown) => ({ type: 'work', country }) as JsonObject;

it.each<[string, JsonObject, string | null]>([
  ['a time zone that is a country', { timezone: 'US' }, 'US'],
  [
    'a time zone that is a country, before the free text of an address',
    { timezone: 'GB', addresses: [work('UK office')] },
    'GB',
  ],
  ['a country that is an old name of a zone too', { timezone: 'Turkey' }, 'TR'],
  ['a country by its name in another language', { timezone: 'Türkiye' }, 'TR'],
  [
    'the work address where the time zone is one',
    { timezone: 'Europe/London', addresses: [work('United Kingdom')] },
    'GB',
  ],
  ['not Estonia for the old name of a zone', { timezone: 'EST', addresses: [work('us')] }, 'US'],
  ['the first address where there is none for work', { addresses: [{ country: 'JPN' }] }, 'JP'],
  ['nothing where nothing tells it', { timezone: 'Europe/Paris', addresses: [work('Atlantis')] }, null],
  ['nothing of what is no text', { timezone: 7, addresses: [work(7), null] } as JsonObject, null],
  ['nothing of addresses that are none', { addresses: 'TR' }, null],
])('is told by %s', (_what, person, code) => {
  expect(countryOfPerson(person, placeTables)?.code ?? null).toBe(code);
});
