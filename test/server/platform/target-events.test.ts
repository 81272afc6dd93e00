import { describe, expect, it } from 'vitest';
import { type TargetChange, TargetEvents } from '../../../src/server/platform/target-events';

const person = { resourceType: 'User', id: 'm', displayName: 'Marta' };
const inGroups = {
  fieldOf: (group: string) => (group === 'UK' ? 'Country' : null),
  peopleIn: (group: string) => ({ SE: 0, UK: 1, All: 9 })[group] ?? 0,
};

function told(...changes: Omit<TargetChange, 'person'>[]) {
  const events = new TargetEvents();
  for (const change of changes) events.add({ person, ...change }, { sequence: 7 }, inGroups);
  return events.list();
}

describe('what requests did on the platform', () => {
  it('is a group that is made, somebody who moves, a group that nobody is in any more: in this order', () => {
    expect(told({ before: ['SE', 'All'], after: ['All', 'UK'] }).toReversed()).toEqual([
      { sequence: 7, kind: 'group created', group: 'UK', field: 'Country' },
      { sequence: 7, kind: 'moved', person, from: ['SE', 'All'], to: ['All', 'UK'] },
      { sequence: 7, kind: 'group emptied', group: 'SE', field: null },
    ]);
  });

  it('is nothing where somebody stays, comes into a known group or goes from one with others', () => {
    const stays = { before: ['UK'], after: ['UK'] };
    expect(told(stays, { before: null, after: ['All'] }, { before: ['All'], after: null })).toEqual([]);
  });

  it('is bounded, the newest first', () => {
    const many = Array.from({ length: 250 }, (_, at) => ({ before: [`group ${at}`], after: null }));
    const kept = told(...many);
    expect(kept).toHaveLength(200);
    expect(kept[0]).toMatchObject({ kind: 'group emptied', group: 'group 249' });
  });

  it('learns its request once that is recorded', () => {
    const events = new TargetEvents();
    const cause: { sequence: number | null } = { sequence: null };
    expect(events.add({ person, before: ['All'], after: [] }, cause, inGroups)).toBe(true);
    expect(events.list()).toMatchObject([{ sequence: null }]);
    expect(events.awaitNumber()).toBe(true);
    cause.sequence = 12;
    expect(events.list()).toMatchObject([{ sequence: 12, from: ['All'], to: [] }]);
    expect(events.awaitNumber()).toBe(false);
    events.clear();
    expect(events.list()).toEqual([]);
  });
});
