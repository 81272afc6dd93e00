import { describe, expect, it } from 'vitest';
import type { ExchangeSummary } from '../../src/shared/exchange';
import { concerns, matchesQuery } from '../../src/shared/exchange-query';
import { readableUrl } from '../../src/shared/exchange-query/search-text';

const exchange: ExchangeSummary = {
  sequence: 7,
  settingId: 's1',
  tokenId: 't1',
  simulated: true,
  receivedAt: '2026-11-22T19:16:00.000Z',
  durationMs: 3,
  method: 'PATCH',
  url: '/scim/Groups/g1?x=a+b%22',
  status: 204,
  kind: 'write',
  subject: { resourceType: 'Group', id: 'g1', displayName: 'Research' },
  lookUp: null,
  errorDetail: null,
  changes: [
    {
      kind: 'changed',
      resource: { resourceType: 'Group', id: 'g1', displayName: 'Research' },
      after: null,
      attributes: [],
      membersAdded: [{ resourceType: 'User', id: 'u1', displayName: 'Marta Lindqvist' }],
      membersRemoved: [],
      membersAddedCount: 1,
      membersRemovedCount: 0,
    },
  ],
  findings: [{ rule: 'r', severity: 'only noted', title: 'Repeated member', explanation: 'x' }],
};
const matches = (query: Parameters<typeof matchesQuery>[1], over: Partial<ExchangeSummary> = {}) =>
  matchesQuery({ ...exchange, ...over }, query);

describe('which exchanges a list shows', () => {
  it('leaves out replays and imports where only a client counts', () => {
    expect(matches({ settingId: 's1', fromClient: true })).toBe(true);
    expect(matches({ settingId: 's1', fromClient: true }, { origin: 'replay' })).toBe(false);
    expect(matches({ settingId: 's1' }, { origin: 'imported' })).toBe(true);
  });

  it('keeps settings apart, and adds unassigned ones only when asked', () => {
    expect(matches({ settingId: 's1' })).toBe(true);
    expect(matches({ settingId: 's2' })).toBe(false);
    expect(matches({ settingId: 's1' }, { settingId: null })).toBe(false);
    expect(matches({ settingId: 's1', withUnassigned: true }, { settingId: null })).toBe(true);
    expect(matches({ settingId: null }, { settingId: null })).toBe(true);
  });

  it.each([
    ['kinds', { kinds: ['probe'] }, false],
    ['how it ended', { search: 'is:error' }, false],
    ['having a finding', { search: 'has:finding' }, true],
    ['the severity of its finding', { search: 'finding:"only noted"' }, true],
    ['the cause of its finding', { search: 'cause:r~noted' }, true],
    ['another cause', { search: 'cause:r~wrong' }, false],
    ['other severities', { search: 'finding:"will not arrive"' }, false],
    ['simulated', { search: 'is:simulated' }, true],
    ['not simulated', { search: '!is:simulated' }, false],
    ['upTo before it', { upTo: 6 }, false],
    ['upTo itself', { upTo: 7 }, true],
    ['a member', { resourceId: 'u1' }, true],
    ['somebody else', { resourceId: 'u2' }, false],
  ] as const)('filters by %s', (_name, query, expected) => {
    expect(matches({ settingId: 's1', ...query })).toBe(expected);
  });

  it('finds all words, in any case, in names, readable address, status, titles and severities of findings', () => {
    const found = (search: string) => matches({ settingId: 's1', search });
    expect(['marta research', 'PATCH 204', 'repeated only noted', 'a b"', '/groups/'].map(found)).toEqual(
      Array(5).fill(true),
    );
    expect(found('marta sales')).toBe(false);
  });

  it('finds user names, addresses, ids, attribute paths and values, and what was answered to a refusal', () => {
    const [change] = exchange.changes;
    const after = {
      resourceType: 'User',
      id: 'u1',
      displayName: 'Marta Lindqvist',
      name: 'marta.lindqvist',
      about: '',
      email: 'marta@contoso.example',
      externalId: 'HR-4711',
      active: true,
      memberCount: 0,
      created: '',
      lastModified: '',
    };
    const attributes = [
      { attributePath: 'timezone', before: 'SE', after: 'US' },
      { attributePath: 'emails', after: [{ value: 'private@home.example' }] },
    ];
    const changes = change ? [{ ...change, after, attributes }] : [];
    const found = (search: string) =>
      matches({ settingId: 's1', search }, { changes, errorDetail: 'The value of shoeSize is no number' });
    const searches = [
      'marta.lindqvist',
      'contoso.example',
      'hr-4711',
      'u1',
      'timezone us',
      'private@home',
      'shoesize',
    ];
    expect(searches.map(found)).toEqual(searches.map(() => true));
    expect(found('europe')).toBe(false);
  });

  it('counts a moved member as concerned', () => {
    expect(concerns(exchange, 'u1')).toBe(true);
  });

  it('leaves an address that can not be decoded as it came', () => {
    expect(readableUrl('/scim/Users/%E0%A4%A')).toBe('/scim/Users/%E0%A4%A');
  });
});
