import { expect, it } from 'vitest';
import { arrivalsOf } from '../../src/shared/mapping-arrivals';

const row = (target: string) => ({ target, source: 'x', type: 'direct' as const });
const path = (name: string, people: number) => ({ path: name, people, isDeclared: true, examples: [] });

it('rows without a value and values without a row are told; what agrees is not', () => {
  const rows = [row('title'), row('nickName'), row('urn:x:User:manager')];
  const paths = [
    path('Title', 3),
    path('urn:x:User:manager.value', 2),
    path('locale', 1),
    path('nickName', 0),
  ];
  expect(arrivalsOf(rows, paths)).toEqual([
    { path: 'nickName', what: 'never arrived', people: 0 },
    { path: 'locale', what: 'not mapped', people: 1 },
  ]);
});
