import { describe, expect, it } from 'vitest';
import {
  connectionTitle,
  nextAction,
  worstConsequence,
} from '../../../../src/renderer/features/start/connection-words';
import type { Connection } from '../../../../src/shared/features/connections';

const waiting: Connection = {
  settingId: 's',
  wire: 'waiting',
  step: { id: 'test', title: 'Test Connection', number: 4, of: 9, since: '2026-11-24T12:00:00.000Z' },
  ...{ people: 0, groups: 0, lastRequest: null, willNotArrive: 0, arriveWrong: 0, noted: 0 },
};
const used: Connection = { ...waiting, wire: 'seen', people: 1_206, groups: 1 };

describe('a connection', () => {
  it('waits at a step of its guide until somebody has arrived, and goes on there', () => {
    expect(connectionTitle(waiting)).toBe('Waiting at step 4 of 9');
    expect(nextAction(waiting)).toEqual({ label: 'Continue', path: '/setup' });
  });

  it('says that the step is in trouble', () =>
    expect(connectionTitle({ ...waiting, wire: 'trouble' })).toBe('In trouble at step 4 of 9'));

  it('is its people and groups from then on, and opens on Live', () => {
    expect(connectionTitle(used)).toBe('1,206 people, 1 group');
    expect(nextAction(used)).toEqual({ label: 'Open', path: '/live' });
  });

  it('says that nobody has come although all is done', () =>
    expect(connectionTitle({ ...waiting, step: null })).toBe('All steps are done, nobody has arrived'));
});

describe('the worst that is known of a connection', () => {
  it.each([
    [
      { willNotArrive: 1, arriveWrong: 10, noted: 3 },
      'will not arrive',
      '1 person will not arrive, 10 arrive wrong',
    ],
    [{ willNotArrive: 2, arriveWrong: 1 }, 'will not arrive', '2 people will not arrive, 1 arrives wrong'],
    [{ arriveWrong: 1, noted: 3 }, 'value is wrong', '1 person arrives wrong'],
    [{ noted: 4 }, 'only noted', '4 things noted'],
  ])('of %j is %s: %s', (counts, shape, words) =>
    expect(worstConsequence({ ...used, ...counts })).toEqual({ shape, words }),
  );

  it('is nothing where nothing is wrong', () => expect(worstConsequence(used)).toBeNull());
});
