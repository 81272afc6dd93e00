import { describe, expect, it } from 'vitest';
import { applyEvents } from '../../../src/renderer/state/live-reducer';
import { type LiveData, mostExchanges, nothingKnown } from '../../../src/renderer/state/live-state';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import type { LiveEvent } from '../../../src/shared/live-event';
import { mostResources } from '../../../src/shared/live-lists';
import type { ResourceSummary } from '../../../src/shared/scim/resource';
import { changeOf, exchangeSummary } from '../sample-exchanges';

const counts = { users: 1, activeUsers: 1, groups: 0, requests: 1, findings: 0 };

function summary(id: string, over: Partial<ResourceSummary> = {}): ResourceSummary {
  const at = '2026-11-22T19:16:00.000Z';
  const name = `User ${id}`;
  return {
    resourceType: 'User',
    id,
    displayName: name,
    name,
    about: '',
    active: true,
    memberCount: 0,
    created: at,
    lastModified: at,
    ...over,
  };
}

function wrote(sequence: number, after: ResourceSummary | null, id = after?.id ?? ''): LiveEvent {
  return { type: 'resources', sequence, resources: [{ id, after }] };
}

function arrived(sequence: number, exchange: ExchangeSummary): LiveEvent {
  return { type: 'exchange', sequence, exchange };
}

function stateWith(over: Partial<LiveData>): LiveData {
  return { ...nothingKnown, sequence: 0, ...over };
}

const ids = (list: { id: string }[]) => list.map(({ id }) => id);

describe('applyEvents', () => {
  it('forgets the exchanges of no SCIM setting once they are cleared, in whichever batch they came', () => {
    const before = stateWith({
      exchanges: [exchangeSummary({ sequence: 2, settingId: null }), exchangeSummary({ sequence: 1 })],
    });
    const events: LiveEvent[] = [
      arrived(3, exchangeSummary({ sequence: 3, settingId: null })),
      arrived(4, exchangeSummary({ sequence: 4 })),
      { type: 'unassigned cleared', sequence: 5 },
    ];
    const { exchanges } = applyEvents(before, events);
    expect(exchanges.map(({ sequence }) => sequence)).toEqual([4, 1]);
  });

  it('puts the newest exchange first, whatever came in one batch', () => {
    const events = [1, 2, 3].map((sequence) => arrived(sequence, exchangeSummary({ sequence })));
    const { exchanges, sequence } = applyEvents(stateWith({}), events);
    expect(exchanges.map((exchange) => exchange.sequence)).toEqual([3, 2, 1]);
    expect(sequence).toBe(3);
  });

  it('keeps two thousand exchanges', () => {
    const events = Array.from({ length: mostExchanges + 5 }, (_, index) =>
      arrived(index + 1, exchangeSummary({ sequence: index + 1 })),
    );
    const { exchanges } = applyEvents(stateWith({}), events);
    expect(exchanges).toHaveLength(mostExchanges);
    expect(exchanges[0]?.sequence).toBe(mostExchanges + 5);
  });

  it('takes nothing for the lists from an exchange, whose changes may be shortened', () => {
    const state = stateWith({ users: [summary('a')] });
    const resource = { resourceType: 'User', id: 'a', displayName: 'a' };
    const deleted = changeOf({ kind: 'deleted', resource, after: null });
    const { users } = applyEvents(state, [arrived(1, exchangeSummary({ changes: [deleted] }))]);
    expect(users).toBe(state.users);
  });

  it('moves a changed resource to the top, as it is now', () => {
    const state = stateWith({ users: [summary('a'), summary('b')] });
    const { users } = applyEvents(state, [wrote(1, summary('b', { about: 'Research' }))]);
    expect(ids(users)).toEqual(['b', 'a']);
    expect(users[0]?.about).toBe('Research');
  });

  it('orders several changes of one batch by when they last changed', () => {
    const events = [
      wrote(1, summary('a')),
      wrote(2, summary('b')),
      wrote(3, summary('a', { title: 'Lead' })),
    ];
    const { users } = applyEvents(stateWith({}), events);
    expect(ids(users)).toEqual(['a', 'b']);
    expect(users[0]?.title).toBe('Lead');
  });

  it('takes out what was deleted, also when it was created in the same batch', () => {
    const state = stateWith({ users: [summary('a')] });
    const { users } = applyEvents(state, [wrote(1, summary('b')), wrote(2, null, 'b'), wrote(3, null, 'a')]);
    expect(users).toEqual([]);
  });

  it('tells users and groups apart', () => {
    const group = summary('g', { resourceType: 'Group' });
    const { users, groups } = applyEvents(stateWith({}), [wrote(1, summary('a')), wrote(2, group)]);
    expect([ids(users), ids(groups)]).toEqual([['a'], ['g']]);
  });

  it('leaves a list alone that nothing happened to', () => {
    const state = stateWith({ groups: [summary('g', { resourceType: 'Group' })] });
    expect(applyEvents(state, [wrote(1, summary('a'))]).groups).toBe(state.groups);
  });

  it('keeps five hundred resources', () => {
    const events = Array.from({ length: mostResources + 1 }, (_, index) =>
      wrote(index + 1, summary(`u${index}`)),
    );
    expect(applyEvents(stateWith({}), events).users).toHaveLength(mostResources);
  });

  it('replaces the slices that an event brings and leaves the others alone', () => {
    const state = stateWith({});
    const after = applyEvents(state, [{ type: 'slices', sequence: 1, slices: { counts, guide: null } }]);
    expect(after).toEqual({ ...state, counts, guide: null, sequence: 1 });
    expect(after.settings).toBe(state.settings);
  });

  it('ignores what it already holds', () => {
    const state = stateWith({ sequence: 5 });
    expect(applyEvents(state, [arrived(5, exchangeSummary())]).exchanges).toEqual([]);
  });

  it('begins anew with a snapshot, even one whose sequence is lower, and drops what came before it', () => {
    const lists = { exchanges: [], users: [summary('new')], groups: [] };
    const snapshot = { ...lists, settingId: 'other', slices: { counts } };
    const event = { type: 'snapshot', sequence: 3, snapshot } as unknown as LiveEvent;
    const after = applyEvents(stateWith({ sequence: 9 }), [
      wrote(10, summary('old')),
      arrived(11, exchangeSummary({ sequence: 11 })),
      event,
      wrote(4, summary('a')),
      arrived(5, exchangeSummary({ sequence: 5 })),
    ]);
    expect(ids(after.users)).toEqual(['a', 'new']);
    expect(after.exchanges).toHaveLength(1);
    expect(after).toMatchObject({ settingId: 'other', counts, sequence: 5 });
  });

  it('empties the lists that were cleared, and fills them with what came afterwards', () => {
    const state = stateWith({ users: [summary('a')], exchanges: [exchangeSummary()] });
    const after = applyEvents(state, [
      wrote(1, summary('b')),
      { type: 'directory cleared', sequence: 2 },
      { type: 'journal cleared', sequence: 3 },
      wrote(4, summary('c')),
      arrived(5, exchangeSummary()),
    ]);
    expect(ids(after.users)).toEqual(['c']);
    expect(after.exchanges).toHaveLength(1);
  });

  it('moves on with a heartbeat and changes nothing else', () => {
    const state = stateWith({});
    expect(applyEvents(state, [{ type: 'heartbeat', sequence: 7 }])).toEqual({ ...state, sequence: 7 });
  });

  it('refuses an event it does not know', () => {
    const event = { type: 'earthquake', sequence: 1 } as unknown as LiveEvent;
    expect(() => applyEvents(stateWith({}), [event])).toThrow(/earthquake/);
  });
});
