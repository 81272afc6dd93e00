import { describe, expect, it } from 'vitest';
import { recentOnes } from '../../../../src/renderer/pages/setup/recent-ones';
import { createdUser, exchangeSummary } from '../../sample-exchanges';

const probe = () => exchangeSummary({ kind: 'probe' });

describe('what was seen so far', () => {
  it('tells what was asked several times once, by its newest exchange', () => {
    const exchanges = [createdUser('b'), probe(), createdUser('a'), probe(), probe()];
    const ones = recentOnes(exchanges, 6);
    expect(ones.map(({ exchange, times }) => [exchange, times])).toEqual([
      [exchanges[0], 1],
      [exchanges[1], 3],
      [exchanges[2], 1],
    ]);
  });

  it('keeps real requests apart from simulated ones', () => {
    const exchanges = [probe(), exchangeSummary({ kind: 'probe', simulated: true })];
    expect(recentOnes(exchanges, 6)).toHaveLength(2);
  });

  it('leaves out the look-ups before each write', () => {
    expect(recentOnes([exchangeSummary(), exchangeSummary({ kind: 'read' })], 6)).toEqual([]);
  });

  it('ends when there is no more room', () => {
    const exchanges = ['a', 'b', 'c'].map((id) => createdUser(id));
    expect(recentOnes(exchanges, 2).map(({ exchange }) => exchange)).toEqual(exchanges.slice(0, 2));
  });
});
