import { expect, it } from 'vitest';
import { fewerNames, firstName, roomNames, roomOf } from '../../../../src/renderer/features/stage/rooms';
import type { Mentioned } from '../../../../src/shared/demo/demo-state';
import { user } from './sample-stage';

const marta = { id: 'c1', name: 'Marta Lindqvist', userName: 'marta', change: null };
const about: Mentioned = {
  people: [marta],
  groups: [
    { id: '1', name: 'Research', change: 'joined' },
    { id: '2', name: 'Sales', change: 'left' },
  ],
};
const tomas = user('u1', 'Tomas Okafor');
const here = user('u2', 'Marta Lindqvist');

it('shows four groups: left, joined, then the others as they come', () => {
  const all = ['Field Operations', 'Finance', 'Research', 'Legal', 'Sales'];
  expect(roomNames(about, all)).toEqual(['Sales', 'Research', 'Field Operations', 'Finance']);
});

it('has the groups between which somebody moves at the same places before the groups are told', () => {
  const moves = { what: 'Department', from: 'Sales', to: 'Research' };
  const before = { people: [{ ...marta, change: moves }], groups: [] };
  expect(roomNames(before, ['Finance', 'Research', 'Sales'])).toEqual(['Sales', 'Research', 'Finance']);
});

it('has whoever joined first and in ink, once the platform says so', () => {
  const before = roomOf({ name: 'Research', people: 1, members: [tomas] }, about);
  const after = roomOf({ name: 'Research', people: 2, members: [tomas, here] }, about);
  expect(before.joined).toBe(0);
  expect(after.joined).toBe(1);
  expect(after.names.map(({ name, state }) => [name, state])).toEqual([
    ['Marta', 'meant'],
    ['Tomas', null],
  ]);
});

it('leaves an outline where somebody left, and none before', () => {
  const before = roomOf({ name: 'Sales', people: 2, members: [tomas, here] }, about);
  const after = roomOf({ name: 'Sales', people: 1, members: [tomas] }, about);
  expect(before.left).toBe(0);
  expect(after.left).toBe(1);
  expect(after.names.at(-1)).toMatchObject({ name: 'Marta', state: 'left' });
});

it('counts those whose names have no place', () => {
  const members = Array.from({ length: 30 }, (_, index) => user(`u${index}`, `Person ${index}`));
  const room = roomOf({ name: 'Legal', people: 240, members }, about);
  expect(room.names).toHaveLength(8);
  expect(room.more).toBe(232);
});

it('takes the first name of either order', () => {
  expect(firstName('Marta Lindqvist')).toBe('Marta');
  expect(firstName('Lindqvist, Marta')).toBe('Marta');
  expect(firstName('marta')).toBe('marta');
});

it('names fewer where there is less height, and counts the others', () => {
  const members = Array.from({ length: 9 }, (_, number) => user(`u${number}`, `Person${number} Okafor`));
  const room = roomOf({ name: 'Finance', people: 12, members }, about, fewerNames);
  expect([room.names.length, room.more]).toEqual([6, 6]);
});
