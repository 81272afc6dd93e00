import { expect, it } from 'vitest';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import { fitsBodies, matcherOf } from '../../../src/shared/exchange-query/match';
import { parseQuery } from '../../../src/shared/exchange-query/parse';
import { namesIn } from '../../../src/shared/exchange-query/people';
import { tokensOf } from '../../../src/shared/exchange-query/tokens';
import { exchange } from '../../server/journal/a-journal';

const { clientAddress, request, response, errorText, ...rest } = exchange();
const summary: ExchangeSummary = { ...rest, sequence: 1 };
const verdict = (query: string, over: Partial<ExchangeSummary> = {}, comment: string | null = null) =>
  matcherOf(parseQuery(query).terms, new Date()).bySummary(
    { ...summary, ...over },
    comment === null ? null : { comment },
  );

it('asks for headers and bodies only where no other term has decided', () => {
  expect(verdict('nowhere status:500')).toBe(false);
  expect(verdict('users status:200')).toBe(true);
  expect(verdict('nowhere status:200')).toMatchObject([{ needle: 'nowhere', negated: false }]);
  expect(verdict('!nowhere')).toMatchObject([{ negated: true }]);
});

it('knows replays, what was imported, marks and their comments', () => {
  expect(verdict('is:replay', { origin: 'replay' })).toBe(true);
  expect(verdict('is:imported', { origin: 'replay' })).toBe(false);
  expect(verdict('is:marked', {}, '')).toBe(true);
  expect(verdict('has:comment', {}, '')).toBe(false);
  expect(verdict('has:comment ask', {}, 'Ask them')).toBe(true);
});

it('says of no letters that they have to stand there where they may be written otherwise', () => {
  for (const query of ['mäx', '"a\\"b"', 'value:a/b'])
    expect(verdict(query)).toMatchObject([{ needle: null }]);
});

it('a term and its opposite never fit the same bodies', () => {
  const bodies = { text: () => 'marta', values: () => '', requestPaths: () => [], operations: () => ['add'] };
  for (const query of ['marta', 'nobody', 'op:add', 'op:remove']) {
    const [fits, other] = [query, `!${query}`].map((text) => {
      const open = verdict(text, { url: '/' });
      return Array.isArray(open) && fitsBodies(open, bodies);
    });
    expect(fits).toBe(!other);
  }
});

it('members are people that an exchange is about, groups are not', () => {
  const people = [{ resourceType: 'User', id: 'U1', displayName: 'Marta' }];
  const resource = { resourceType: 'Group', id: 'g1', displayName: 'Sales' };
  const change = {
    kind: 'changed',
    resource,
    after: null,
    attributes: [],
    membersAdded: people,
    membersRemoved: [],
  } as const;
  const changes = [
    {
      ...change,
      membersAdded: people,
      membersRemoved: [],
      attributes: [],
      membersAddedCount: 1,
      membersRemovedCount: 0,
    },
  ];
  expect(namesIn({ ...summary, changes }, 'User')).toEqual(['marta', 'u1']);
  expect(namesIn({ ...summary, changes }, 'Group')).toEqual(['sales', 'g1']);
});

it('a token says where it stands', () => {
  expect(tokensOf(' !user:"a b" c')).toMatchObject([
    { from: 1, to: 12, valueFrom: 7, name: 'user', value: 'a b', negated: true },
    { from: 13, to: 14, name: null, value: 'c' },
  ]);
});
