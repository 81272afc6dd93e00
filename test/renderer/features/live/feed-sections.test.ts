import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../../src/renderer/features/live/feed-sections';
import type { ExchangeSummary } from '../../../../src/shared/exchange';
import { entra } from '../../../../src/shared/idp/entra';
import { changedUser, changeOf, createdUser, exchangeSummary } from '../../sample-exchanges';

const at = (minutes: number) => new Date(Date.parse('2026-11-22T19:00:00Z') + minutes * 60_000).toISOString();
const kinds = (oldestFirst: ExchangeSummary[], complete = true) =>
  sectionsOf(oldestFirst.toReversed(), complete, entra.rhythm).map(({ kind }) => kind);

describe('sections of the feed', () => {
  it('tells the tested connection apart from the initial cycle that follows at once', () => {
    const probe = exchangeSummary({ kind: 'probe', receivedAt: at(0) });
    expect(
      kinds([probe, exchangeSummary({ receivedAt: at(1) }), createdUser('a', { receivedAt: at(1) })]),
    ).toEqual(['initial cycle', 'probe']);
  });

  it('keeps manager references and members of new groups in the initial cycle', () => {
    const group = { resourceType: 'Group', id: 'g', displayName: 'Research' };
    const members = changeOf({ kind: 'changed', resource: group, membersAddedCount: 2 });
    expect(
      kinds([
        createdUser('a'),
        createdUser('b'),
        changedUser('a', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager'),
        exchangeSummary({ kind: 'write', changes: [changeOf({ resource: group })] }),
        exchangeSummary({ kind: 'write', changes: [members] }),
      ]),
    ).toEqual(['initial cycle']);
  });

  it('begins an incremental cycle with the first news about people, and its look-up goes with it', () => {
    const lookUp = exchangeSummary({ subject: { resourceType: 'User', id: 'a', displayName: 'User a' } });
    const change = changedUser('a', 'title');
    const [incremental, initial] = sectionsOf(
      [change, lookUp, createdUser('b'), createdUser('a')],
      true,
      entra.rhythm,
    );
    expect(incremental?.kind).toBe('incremental cycle');
    expect(incremental?.exchanges).toEqual([change, lookUp]);
    expect(initial?.kind).toBe('initial cycle');
  });

  it('begins a new section after a pause, and a joiner alone does not make it initial', () => {
    expect(
      kinds([createdUser('a', { receivedAt: at(0) }), createdUser('b', { receivedAt: at(40) })]),
    ).toEqual(['incremental cycle', 'initial cycle']);
  });

  it('does not call a lone creation initial when older exchanges are out of sight', () => {
    expect(kinds([createdUser('a')], false)).toEqual(['incremental cycle']);
  });

  it('separates simulated from real requests', () => {
    expect(
      sectionsOf([createdUser('b', { simulated: true }), createdUser('a')], true, entra.rhythm),
    ).toHaveLength(2);
  });

  it('keeps the key of a section while it grows', () => {
    const first = createdUser('a');
    const before = sectionsOf([first], true, entra.rhythm)[0]?.key;
    expect(sectionsOf([createdUser('b'), first], true, entra.rhythm)[0]?.key).toBe(before);
  });
});
