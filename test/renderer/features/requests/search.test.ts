import { describe, expect, it } from 'vitest';
import { queryIn } from '../../../../src/renderer/features/requests/asked-query';
import { queryOf, search } from '../../../../src/renderer/features/requests/search';
import { exchangeSummary } from '../../sample-exchanges';
import { searched } from '../a-search';

const step = (found: number[], done = false) => ({ found, searched: 1, of: 9, upTo: 9, done });
const some = ({ sequences }: Record<string, unknown>) => ({
  exchanges: Array.isArray(sequences) ? sequences.map((sequence) => exchangeSummary({ sequence })) : [],
});

describe('a search of requests', () => {
  it('tells the newest as they are found, and leads to one of them or to all', async () => {
    const calls = { 'journal.search': () => [step([7, 3]), step([]), step([5], true)], 'journal.some': some };
    const { commands, told, visited } = await searched(search, 'status:404 marta', calls);
    expect(told.map((part) => part.map(({ id }) => id))).toEqual([
      ['request 7', 'request 3', 'requests all'],
      ['request 7', 'request 5', 'request 3', 'requests all'],
    ]);
    for (const command of [commands[0], commands.at(-1)]) command?.run();
    expect(visited[0]).toBe('/requests/7');
    expect(queryIn(visited[1]?.split('?')[1] ?? '')).toBe('status:404 marta');
  });

  it('ends with the few that are shown', async () => {
    const calls = { 'journal.search': () => [step([9, 8, 7, 6, 5, 4, 3]), step([2])], 'journal.some': some };
    const { commands, told } = await searched(search, 'marta', calls);
    expect(commands).toHaveLength(7);
    expect(told).toHaveLength(1);
  });

  it('offers nothing where no request fits', async () => {
    const { commands, asked } = await searched(search, 'zebra', { 'journal.search': () => [step([], true)] });
    expect(commands).toEqual([]);
    expect(asked.map(([name]) => name)).toEqual(['journal.search']);
  });
});

it('what is no search in the language is searched as it stands', () => {
  expect(queryOf('is:error marta')).toBe('is:error marta');
  expect(queryOf('room:12 marta')).toBe('"room:12 marta"');
  expect(queryOf('status:')).toBe('"status:"');
});
