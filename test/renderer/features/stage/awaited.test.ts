import { describe, expect, it } from 'vitest';
import { awaitedOf, type Heard } from '../../../../src/renderer/features/stage/awaited';
import { identityProviders } from '../../../../src/shared/idp';
import type { IdentityProvider } from '../../../../src/shared/idp/identity-provider';
import { fictitious } from '../../../shared/idp/fictitious';
import { createdUser, exchangeSummary } from '../../sample-exchanges';

const begin = Date.parse('2026-12-01T08:00:00Z');
const seconds = (count: number) => begin + count * 1000;
const arrived = createdUser('a', { receivedAt: new Date(begin).toISOString() });
const nobody: Heard = { exchanges: [], users: 0, waitingSince: null };
const somebody: Heard = { exchanges: [arrived], users: 1, waitingSince: null };
const inSeconds: IdentityProvider = { ...fictitious, rhythm: { cycleMs: null, pauseMs: 10_000 } };

describe('a provider that works in cycles', () => {
  const told = (heard: Heard, after: number) => {
    const { state, words } = awaitedOf(fictitious, heard, seconds(after));
    return [state, words];
  };

  it('is counted down to its next cycle, a moment after it sent', () => {
    expect(told(somebody, 3)).toEqual(['arriving', 'arriving now']);
    expect(told(somebody, 20)).toEqual(['counting', 'next in 1:10']);
    expect(told(somebody, 89.5)).toEqual(['counting', 'next in 0:01']);
    expect(awaitedOf(fictitious, somebody, seconds(45)).share).toBe(0.5);
  });

  it('is due, and then overdue', () => {
    expect(told(somebody, 95)).toEqual(['due', 'due now']);
    expect(told(somebody, 220)).toEqual(['late', 'overdue by 2 min']);
    expect(told(somebody, 9 * 3600)).toEqual(['late', 'overdue by 8 h']);
  });

  it('has no known hour for its first cycle, and is late when that does not come', () => {
    expect(told(nobody, 0)).toEqual(['open', 'not begun yet']);
    const waiting = { ...nobody, waitingSince: new Date(begin).toISOString() };
    expect(told(waiting, 30)).toEqual(['counting', 'next in 1:00']);
    expect(told(waiting, 400)).toEqual(['late', 'overdue by 5 min']);
  });

  it('is not heard in a rehearsal', () => {
    const simulated = { ...nobody, exchanges: [{ ...arrived, simulated: true }] };
    expect(told(simulated, 1)).toEqual(['open', 'not begun yet']);
  });
});

describe('a provider that sends what happens as it happens', () => {
  const told = (heard: Heard, after: number) => {
    const { state, words, share } = awaitedOf(inSeconds, heard, seconds(after));
    return [state, words, share];
  };

  it('has nothing to count down to', () => {
    expect(told(nobody, 0)).toEqual(['open', 'nothing yet', null]);
    expect(told(somebody, 120)).toEqual(['open', 'last heard 2 min ago', null]);
    const tested = { ...nobody, exchanges: [exchangeSummary({ receivedAt: arrived.receivedAt })] };
    expect(told(tested, 60)).toEqual(['open', 'last heard 1 min ago', null]);
  });

  it('is late when nobody has come at all', () => {
    const waiting = { ...nobody, waitingSince: new Date(begin).toISOString() };
    expect(told(waiting, 5)).toEqual(['open', 'nothing yet', null]);
    expect(told(waiting, 180)).toEqual(['late', 'nobody for 3 min', null]);
  });
});

it.each(identityProviders.map((one) => [one.name, one.stage] as const))(
  'has plain sentences of %s for the audience, and a first thing to look at',
  (_name, { comes, first, atOnce, late }) => {
    for (const sentence of [comes, first, atOnce?.says, late.title]) {
      if (sentence === null || sentence === undefined) continue;
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/[*`[]|https?:/);
    }
    expect(late.remedy.length).toBeGreaterThan(20);
  },
);
