import { expect, it } from 'vitest';
import { newcomer } from '../../../src/shared/demo/newcomer';
import { idOfName } from '../../../src/shared/world/id-of-name';
import { namePool } from '../../../src/shared/world/names';
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

it('finds a name also where every name of the pool is somebody’s', () => {
  const { world } = aScene();
  const everyName = namePool.flatMap(({ given, family }) =>
    given.flatMap((one) => family.map((other) => idOfName(one, other))),
  );
  const [somebody] = [...world.people.values()];
  const people = new Map([...world.people, ...everyName.map((id) => [id, { ...somebody, id }] as const)]);
  const { person } = newcomer(aScene({ world: { ...world, people } as typeof world }));
  expect(person.id).toMatch(/\d+$/);
  expect(people.has(person.id)).toBe(false);
});
