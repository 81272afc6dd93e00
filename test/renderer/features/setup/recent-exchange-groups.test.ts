import { describe, expect, it } from 'vitest';
import { recentExchangeGroups } from '../../../../src/renderer/features/setup/recent-exchange-groups';
import { textOf } from '../../../../src/shared/activity';
import { changeOf, createdUser, exchangeSummary } from '../../sample-exchanges';

const setting = { idp: 'entra', createdAt: '2026-11-22T19:00:00.000Z' };
const probe = () => exchangeSummary({ kind: 'probe' });

describe('what was seen so far', () => {
  it('shows what was asked several times once, by its newest exchange', () => {
    const exchanges = [createdUser('b'), probe(), createdUser('a'), probe(), probe()];
    const ones = recentExchangeGroups(exchanges, setting, 6);
    expect(ones.map(({ exchange, times }) => [exchange, times])).toEqual([
      [exchanges[0], 1],
      [exchanges[1], 3],
      [exchanges[2], 1],
    ]);
  });

  it('keeps real requests apart from simulated ones', () => {
    const exchanges = [probe(), exchangeSummary({ kind: 'probe', simulated: true })];
    expect(recentExchangeGroups(exchanges, setting, 6)).toHaveLength(2);
  });

  it('leaves out the look-ups before each write', () => {
    expect(recentExchangeGroups([exchangeSummary(), exchangeSummary({ kind: 'read' })], setting, 6)).toEqual(
      [],
    );
  });

  it('ends when there is no more room', () => {
    const exchanges = ['a', 'b', 'c'].map((id) => createdUser(id));
    expect(recentExchangeGroups(exchanges, setting, 2).map(({ exchange }) => exchange)).toEqual(
      exchanges.slice(0, 2),
    );
  });

  it('leaves out what reached no SCIM setting before this one was there', () => {
    const refused = (receivedAt: string) =>
      exchangeSummary({ settingId: null, kind: 'refused', status: 401, receivedAt });
    const exchanges = [refused('2026-11-22T19:05:00.000Z'), refused('2026-11-22T18:59:59.000Z')];
    expect(
      recentExchangeGroups(exchanges, setting, 6).map(({ exchange, times }) => [exchange, times]),
    ).toEqual([[exchanges[0], 1]]);
  });

  it('says how much a bulk request did, not what its first operation did', () => {
    const user = (id: string) => changeOf({ resource: { resourceType: 'User', id, displayName: id } });
    const group = { resourceType: 'Group', id: 'g', displayName: 'Sales' };
    const bulk = exchangeSummary({
      method: 'POST',
      url: '/scim/Bulk',
      kind: 'write',
      changes: [
        user('a'),
        user('b'),
        changeOf({ resource: group }),
        changeOf({ kind: 'changed', resource: group }),
      ],
    });
    const [one] = recentExchangeGroups([bulk], setting, 6);
    expect(one && textOf(one.sentence)).toBe('In bulk: 2 users and 1 group created, 1 group changed');
  });
});
