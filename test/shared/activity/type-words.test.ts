import { expect, it } from 'vitest';
import { oneOf, pluralOf, typeWord } from '../../../src/shared/activity/type-words';

it.each([
  ['User', 'user', 'a user', 'users'],
  ['CostCentre', 'CostCentre', 'a CostCentre', 'CostCentres'],
  ['Office', 'Office', 'an Office', 'Offices'],
  ['Policy', 'Policy', 'a Policy', 'Policies'],
  ['Display', 'Display', 'a Display', 'Displays'],
  ['Address', 'Address', 'an Address', 'Addresses'],
])('%s in a sentence', (type, word, one, many) => {
  expect([typeWord(type), oneOf(type), pluralOf(type)]).toEqual([word, one, many]);
});
