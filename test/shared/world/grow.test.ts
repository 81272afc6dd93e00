import { expect, it } from 'vitest';
import { type Grown, grow } from '../../../src/shared/world/grow';
import { slug } from '../../../src/shared/world/id-of-name';

const grown: Grown = {
  seed: 5,
  people: 400,
  departments: [
    { name: 'Front Office', share: 1, titles: ['Clerk'], costCentre: '4410' },
    { name: 'Risk', share: 3, titles: ['Analyst'] },
  ],
  places: [
    {
      ...{ share: 1, office: 'Quay', city: 'Porto', country: 'PT', usageLocation: 'PT' },
      ...{ timeZone: 'Europe/Lisbon', language: 'pt-PT', names: [5] },
    },
  ],
};

it('the same company grows each time, another seed grows another', () => {
  expect(grow(grown, new Set())).toEqual(grow(grown, new Set()));
  expect(grow({ ...grown, seed: 6 }, new Set())).not.toEqual(grow(grown, new Set()));
});

it('nobody is there twice, everybody but the first reports to somebody, and shares are kept', () => {
  const { people, groups } = grow(grown, new Set(['beatriz.caldeira']));
  const ids = new Set(people.map(({ id }) => id));
  expect(ids.size).toBe(400);
  expect(ids.has('beatriz.caldeira')).toBe(false);
  expect(people.filter(({ manager }) => manager === null).map(({ id }) => id)).toEqual([people[0]?.id]);
  expect(people.every(({ manager }) => manager === null || ids.has(manager))).toBe(true);
  const [front, risk] = groups;
  expect([front?.id, risk?.id]).toEqual(['front-office', 'risk']);
  expect((risk?.members.length ?? 0) / (front?.members.length ?? 1)).toBeGreaterThan(2);
  expect(people.find(({ department }) => department === 'Front Office')?.custom).toEqual({
    costCentre: '4410',
  });
});

it('a name becomes an id', () => {
  expect(slug('Front Office & Trading')).toBe('front-office-trading');
});
