import { describe, expect, it } from 'vitest';
import {
  consequence,
  durationText,
  endSentence,
  outcomeTitle,
} from '../../../../src/renderer/features/rehearsal/result-words';
import { aRehearsal } from './a-rehearsal';

describe('what a rehearsal came to', () => {
  it.each([
    [{ people: 27, left: 1, groups: 4 }, '27 people arrived, one of them left'],
    [{ people: 1_200, left: 3, groups: 4 }, '1,200 people arrived, 3 of them left'],
    [{ people: 27, left: 0, groups: 4 }, '27 people arrived'],
    [{ people: 1, left: 1, groups: 0 }, '1 person arrived and left'],
    [{ people: 0, left: 0, groups: 0 }, 'Nobody arrived'],
  ])('%j is told as: %s', (outcome, words) => expect(outcomeTitle(outcome)).toBe(words));
});

describe('how a rehearsal ended', () => {
  const ended = { ...aRehearsal, endedAt: '2026-11-24T12:02:10.400Z' };

  it('says how much there was of it and how long it took', () =>
    expect(endSentence({ ...ended, state: 'finished' })).toBe(
      'The rehearsal is over: 2 chapters, 98 requests, 2 min 10 s.',
    ));

  it('says where it was stopped', () =>
    expect(endSentence({ ...ended, state: 'stopped', requestsSent: 1 })).toBe(
      'The rehearsal was stopped: 1 request, 2 min 10 s.',
    ));

  it('says why it broke off', () =>
    expect(endSentence({ ...ended, state: 'failed', error: '500 came.' })).toBe('500 came.'));
});

describe('what becomes of people', () => {
  it.each([
    [1, 7, '1 person will not arrive, 7 arrive wrong'],
    [2, 1, '2 people will not arrive, 1 arrives wrong'],
    [1, 0, '1 person will not arrive'],
    [0, 1, '1 person arrives wrong'],
    [0, 9, '9 people arrive wrong'],
    [0, 0, null],
  ])('%i and %i: %s', (missing, wrong, words) => expect(consequence(missing, wrong)).toBe(words));
});

it('tells a time in seconds below a minute', () => {
  expect(durationText(7_600)).toBe('8 s');
  expect(durationText(60_000)).toBe('1 min 0 s');
  expect(durationText(-1)).toBe('0 s');
});
