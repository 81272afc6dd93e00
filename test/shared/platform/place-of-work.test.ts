import { expect, it } from 'vitest';
import { placeOfWork } from '../../../src/shared/platform/place-of-work';
import type { JsonObject } from '../../../src/shared/scim/resource';

const home = { type: 'home', country: 'GB' };
const work = { type: 'work', country: 'US', region: 'TX', locality: 'Austin' };

it.each<[string, JsonObject, object]>([
  ['the work address', { addresses: [home, work] }, { country: 'US', region: 'TX', locality: 'Austin' }],
  ['the first where none is for work', { addresses: [home, { country: 'PT' }] }, { country: 'GB' }],
  ['nothing of what is no text', { addresses: [{ country: 7, region: null }] }, {}],
  ['nothing where there is no address', { addresses: ['US', null] }, {}],
  ['nothing of addresses that are no list', { addresses: 'US' }, {}],
])('is %s', (_what, person, place) => {
  expect(placeOfWork(person)).toEqual(place);
});
