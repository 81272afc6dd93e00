import { describe, expect, it } from 'vitest';
import { type TargetChange, TargetEvents } from '../../../src/server/platform/target-events';

const person = { resourceType: 'User', id: 'm', displayName: 'Marta' };
const same: TargetChange = { person, before: ['UK'], after: ['UK'], created: [], emptied: [] };

function told(...changes: Partial<TargetChange>[]) {
  const events = new TargetEvents();
  for (const change of changes) events.add({ ...same, ...change }, { sequence: 7 }, 'Country');
  return events.list();
}

describe('what requests did on the platform', () => {
  it('is a group that is made, somebody who moves, a group that nobody is in any more: in this order', () => {
    const moved = { before: ['SE'], after: ['UK'], created: ['UK'], emptied: ['SE'] };
    expect(told(moved).toReversed()).toEqual([
      { sequence: 7, kind: 'group created', group: 'UK', field: 'Country' },
      { sequence: 7, kind: 'moved', person, from: ['SE'], to: ['UK'] },
      { sequence: 7, kind: 'group emptied', group: 'SE', field: 'Country' },
    ]);
  });

  it('is nothing where somebody stays, comes into a known group or goes from one with others', () => {
    expect(told({}, { before: null }, { after: null })).toEqual([]);
  });

  it('is bounded, the newest first', () => {
    const many = Array.from({ length: 250 }, (_, at) => ({ before: null, created: [`group ${at}`] }));
    const kept = told(...many);
    expect(kept).toHaveLength(200);
    expect(kept[0]).toMatchObject({ group: 'group 249' });
  });

  it('learns its request once that is recorded', () => {
    const events = new TargetEvents();
    const cause: { sequence: number | null } = { sequence: null };
    events.add({ ...same, after: [] }, cause, null);
    expect(events.list()).toMatchObject([{ sequence: null }]);
    cause.sequence = 12;
    expect(events.list()).toMatchObject([{ sequence: 12, from: ['UK'], to: [] }]);
    events.clear();
    expect(events.list()).toEqual([]);
  });
});
