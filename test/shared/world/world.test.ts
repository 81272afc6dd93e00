import { describe, expect, it } from 'vitest';
import type { WorldEvent } from '../../../src/shared/world/event';
import { apply, peopleAssigned } from '../../../src/shared/world/world';
import { assigned, hired, joined, made, worldAfter } from './a-world';

const ada = hired('ada.byron', { title: 'Analyst' });
const grace = hired('grace.hopper');

describe('a person', () => {
  it('is enabled when hired, and hired once', () => {
    const world = worldAfter([ada]);
    expect(world.people.get('ada.byron')).toMatchObject({ account: 'enabled', title: 'Analyst' });
    expect(() => apply(world, ada)).toThrow('ada.byron is there already.');
  });

  it('changes in what is said, null included, and in nothing else', () => {
    const world = worldAfter([
      ada,
      { type: 'changed', person: 'ada.byron', changes: { title: null, city: 'London' } },
      { type: 'moved', person: 'ada.byron', changes: { department: 'Research' } },
      { type: 'renamed', person: 'ada.byron', changes: { familyName: 'Lovelace' } },
    ]);
    expect(world.people.get('ada.byron')).toMatchObject({
      title: null,
      city: 'London',
      department: 'Research',
      givenName: 'Ada',
      familyName: 'Lovelace',
    });
  });

  it('leaves, is deleted, comes back, and is gone for good', () => {
    const accountAfter = (...events: WorldEvent[]) =>
      worldAfter([ada, ...events]).people.get('ada.byron')?.account;
    const person = 'ada.byron';
    expect(accountAfter({ type: 'left', person })).toBe('disabled');
    expect(accountAfter({ type: 'deleted', person, forGood: false })).toBe('deleted');
    expect(accountAfter({ type: 'deleted', person, forGood: false }, { type: 'came back', person })).toBe(
      'enabled',
    );
    expect(accountAfter({ type: 'deleted', person, forGood: true })).toBeUndefined();
  });

  it('who is gone for good is a member of nothing and assigned to nothing', () => {
    const person = 'ada.byron';
    const world = worldAfter([ada, made('research'), joined('research', person), assigned(person)]);
    const later = apply(world, { type: 'deleted', person, forGood: true });
    expect(later.groups.get('research')?.members).toEqual([]);
    expect([...later.assigned]).toEqual([]);
  });
});

describe('a group', () => {
  it('is made, renamed, joined once, left and deleted', () => {
    const world = worldAfter([ada, grace, made('research', 'Research')]);
    const full = worldAfter(
      [joined('research', 'ada.byron'), joined('research', 'ada.byron'), joined('research', 'grace.hopper')],
      world,
    );
    expect(full.groups.get('research')?.members).toEqual(['ada.byron', 'grace.hopper']);
    const less = apply(full, { type: 'left group', group: 'research', member: 'ada.byron' });
    expect(less.groups.get('research')?.members).toEqual(['grace.hopper']);
    const renamed = apply(less, { type: 'group renamed', group: 'research', name: 'Development' });
    expect(renamed.groups.get('research')?.name).toBe('Development');
    expect(apply(renamed, { type: 'group deleted', group: 'research' }).groups.size).toBe(0);
    expect(() => apply(renamed, made('research'))).toThrow(RangeError);
  });

  it('may be a member of another, which brings nobody of it into scope', () => {
    const world = worldAfter([
      ...[ada, grace, made('all'), made('research')],
      ...[joined('research', 'ada.byron'), joined('all', 'research'), joined('all', 'grace.hopper')],
      assigned('all'),
    ]);
    expect([...peopleAssigned(world)]).toEqual(['grace.hopper']);
    const both = apply(world, assigned('ada.byron'));
    expect([...peopleAssigned(both)].sort()).toEqual(['ada.byron', 'grace.hopper']);
    expect([...peopleAssigned(apply(both, { type: 'unassigned', to: 'all' }))]).toEqual(['ada.byron']);
  });
});

it('an event leaves the world before it as it was', () => {
  const world = worldAfter([ada, made('research')]);
  worldAfter(
    [joined('research', 'ada.byron'), { type: 'left', person: 'ada.byron' }, assigned('research')],
    world,
  );
  expect(world).toEqual(worldAfter([ada, made('research')]));
});

it.each([
  [{ type: 'left', person: 'nobody' }, 'Nobody is called nobody.'],
  [{ type: 'group renamed', group: 'nothing', name: 'x' }, 'There is no group nothing.'],
  [joined('research', 'nobody'), 'There is no group research.'],
  [assigned('nobody'), 'Nobody is called nobody.'],
] as [WorldEvent, string][])('what happens to nobody is refused: %j', (event, message) => {
  expect(() => worldAfter([event])).toThrow(message);
});
