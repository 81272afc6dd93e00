import { expect, it } from 'vitest';
import { newcomer } from '../../../src/shared/demo/newcomer';
import { emptyWorld } from '../../../src/shared/world/world';
import { aScene } from './a-scene';

it('comes into a department that exists, with a name that nobody has and an address of the company', () => {
  const { person, groups } = newcomer(aScene());
  expect(['sales', 'risk']).toContain(groups[0]);
  expect(person.department?.toLowerCase()).toBe(groups[0]);
  expect(person.userName).toBe(`${person.id}@larkspur.example`);
  expect(newcomer(aScene())).toEqual({ person, groups });
});

it('there is none for a company without people', () => {
  expect(() => newcomer(aScene({ world: emptyWorld }))).toThrow(RangeError);
});
