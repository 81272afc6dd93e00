import { expect, it } from 'vitest';
import { castOne, groupOf, groupsSent } from '../../../src/shared/demo/scene';
import { apply } from '../../../src/shared/world/world';
import { aScene, twoDepartments } from './a-scene';

it('whom the company proposes is cast, else somebody who leads nobody; nobody twice', () => {
  const scene = aScene();
  expect(castOne(scene, 'ada')?.id).toBe('ada');
  const others = [castOne(scene, 'ada')?.id, castOne(scene, undefined)?.id];
  expect(others.sort()).toEqual(['bo', 'dee']);
  expect(castOne(scene, undefined)?.id).toBe('cai');
  expect(castOne(scene, undefined)).toBeUndefined();
});

it('who is disabled, has no mail or is not assigned has no chapter', () => {
  let world = apply(twoDepartments, { type: 'left', person: 'bo' });
  world = apply(world, { type: 'changed', person: 'dee', changes: { mail: null } });
  world = apply(world, { type: 'unassigned', to: 'risk' });
  const scene = aScene({ world });
  expect(castOne(scene, 'bo')?.id).toBe('ada');
  expect(castOne(scene, undefined)).toBeUndefined();
});

it('groups that are sent are those that are assigned', () => {
  const world = apply(twoDepartments, { type: 'unassigned', to: 'risk' });
  expect(groupsSent(world).map(({ id }) => id)).toEqual(['sales']);
  expect(groupOf(world, 'Risk')).toBeUndefined();
});
