import { expect, it } from 'vitest';
import {
  causeGroups,
  extentOf,
  firstToOpen,
  namesOf,
  summaryOf,
} from '../../../../src/renderer/features/findings/cause-groups';
import { aCause } from './a-cause';

const noEmail = aCause({ id: 'no-email', severity: 'will not arrive', people: 1, names: ['Benedikt Sauer'] });
const zones = aCause({ id: 'zones', people: 9, names: ['Marta Lindqvist', 'Amara Reyes'] });
const noted = aCause({ id: 'noted', severity: 'only noted', people: 0, requests: 4 });

it('causes stand in groups by consequence, the worst first, and empty groups are left out', () => {
  const groups = causeGroups([noted, zones, noEmail]);
  expect(groups.map(({ title, causes }) => [title, causes.map(({ id }) => id)])).toEqual([
    ['Person will not arrive', ['no-email']],
    ['Value is wrong', ['zones']],
    ['Only noted', ['noted']],
  ]);
  expect(causeGroups([noted]).map(({ title }) => title)).toEqual(['Only noted']);
});

it('what concerns most people is open at first, and nothing where all is only noted', () => {
  expect(firstToOpen([noEmail, zones, noted])).toBe('zones');
  expect(firstToOpen([noted])).toBeNull();
});

it('people are counted as people, and requests only where nobody is concerned', () => {
  expect([noEmail, zones, noted].map(extentOf)).toEqual(['1 person', '9 people', '4 requests']);
});

it('the summary says how many of all go wrong and by how many causes', () => {
  expect(summaryOf(43, 11, [noEmail, zones, noted])).toBe(
    '11 of 43 people will not arrive or arrive wrong. Two causes.',
  );
  expect(summaryOf(43, 1, [zones])).toBe('1 of 43 people will not arrive or arrives wrong. One cause.');
  expect(summaryOf(43, 0, [noted])).toBe('All 43 people arrive, and every value is right.');
  expect(summaryOf(0, 0, [])).toBe('Nobody has arrived yet.');
});

it('a few are named', () => {
  expect(namesOf(noEmail)).toBe('Benedikt Sauer');
  expect(namesOf(zones)).toBe('Marta Lindqvist, Amara Reyes and 7 more');
  expect(namesOf({ ...zones, people: 2 })).toBe('Marta Lindqvist and Amara Reyes');
  expect(namesOf(noted)).toBe('');
});

it('a muted cause is in no group, is not opened at first, and is not counted', () => {
  const muted = aCause({ people: 9, mark: { muted: { reason: 'Known', at: '2026-11-30T14:00:00.000Z' } } });
  expect(causeGroups([muted])).toEqual([]);
  expect(firstToOpen([muted])).toBeNull();
  expect(summaryOf(9, 0, [muted])).toBe('All 9 people arrive, and every value is right.');
});
