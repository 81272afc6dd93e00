import { expect, it } from 'vitest';
import {
  countryName,
  criterionWords,
  groupNote,
  peopleWords,
} from '../../../../../src/renderer/features/directory/platform/group-words';

it('a country has its name, and what is no code has none', () => {
  expect([countryName('GB'), countryName('Sales'), countryName('QQ')]).toEqual([
    'United Kingdom',
    null,
    null,
  ]);
});

it('beneath a group stands what its value means, or how it came about', () => {
  expect(groupNote({ name: 'GB', by: 'value', country: 'GB' })).toBe('United Kingdom');
  expect(groupNote({ name: 'UK', by: 'value', country: 'GB' })).toBe('United Kingdom, written otherwise');
  expect(groupNote({ name: 'Norway', by: 'value', country: 'NO' })).toBe('a country by its name');
  expect(groupNote({ name: 'Sales', by: 'value', country: null })).toBe('one value, one group');
  expect(groupNote({ name: 'Sales', by: 'mirrored', country: null })).toBe('as the identity provider has it');
  expect(groupNote({ name: 'Rest', by: 'Group Name', country: null })).toBe('Group Name');
});

it('a few people of a group are named, and the others counted', () => {
  const some = ['Ada', 'Bo', 'Cy', 'Di'];
  expect(peopleWords({ some, people: 4 })).toBe('Ada, Bo, Cy, Di');
  expect(peopleWords({ some, people: 5 })).toBe('Ada, Bo, Cy and 2 others');
  expect(peopleWords({ some: ['Ada'], people: 1 })).toBe('Ada');
});

it('what people are grouped by is said, the older form and none at all too', () => {
  expect(criterionWords({ byField: 'Country / Region' }, null)).toEqual({
    lead: 'Groups by',
    subject: 'Country / Region',
  });
  expect(criterionWords('mirror', 'Rest').subject).toBeNull();
  expect(criterionWords(null, 'Everybody').subject).toBe('Everybody');
  expect(criterionWords(null, null).lead).toMatch(/^No groups/);
});
