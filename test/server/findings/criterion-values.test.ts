import { expect, it } from 'vitest';
import { CriterionValues } from '../../../src/server/findings/criterion-values';

it('who has which value follows every change, and whoever is gone has none', () => {
  const values = new CriterionValues('title');
  values.set('kim', { title: 'Sales' });
  values.set('lee', { title: 'Sales ' });
  values.set('kim', { title: 'Sales ' });
  expect(values.all()).toEqual(new Map([['Sales ', new Set(['lee', 'kim'])]]));
  values.set('lee', null);
  values.set('kim', {});
  expect(values.all()).toEqual(new Map());
});

it('where people are not grouped by a field nothing is kept', () => {
  const values = new CriterionValues(null);
  values.set('kim', { title: 'Sales' });
  expect(values.all().size).toBe(0);
});
