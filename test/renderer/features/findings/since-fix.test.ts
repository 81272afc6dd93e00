import { expect, it } from 'vitest';
import { sinceFix } from '../../../../src/renderer/features/findings/since-fix';
import { aCause } from './a-cause';

const clock = { at: (time: string) => time.slice(11, 16), expected: '14:58' };
const before = '2026-11-30T14:10:00.000Z';
const after = '2026-11-30T14:30:00.000Z';

it('while nobody came again it waits', () => {
  expect(sinceFix(aCause({ people: 9 }), clock)).toMatchObject({
    shape: 'waiting',
    title: 'Last seen 14:20',
  });
});

it('who came again and is right is counted, with when the others are expected', () => {
  const cause = aCause({ people: 6, right: 3, lastRight: after });
  expect(sinceFix(cause, clock)).toEqual({
    shape: 'seen',
    title: 'No new case since 14:20',
    detail: '3 of the 9 came again and are right. 6 are still to come, about 14:58.',
  });
  expect(sinceFix(cause, { ...clock, expected: null })?.detail).toMatch(/still to come\.$/);
});

it('a case that came after others were right says that the fix does not reach everybody', () => {
  const cause = aCause({ people: 6, right: 3, lastRight: before });
  expect(sinceFix(cause, clock)).toMatchObject({ shape: 'look', title: 'New case since then, 14:20' });
});

it('once all came again all are right', () => {
  expect(sinceFix(aCause({ people: 0, right: 9 }), clock)).toMatchObject({
    shape: 'seen',
    title: 'All 9 came again and are right',
  });
});

it('a cause that was marked as fixed says how quiet it was since, and who is still to come', () => {
  const mark = { fixedAt: after };
  const quiet = { requests: 12, cycles: 2 };
  expect(sinceFix(aCause({ people: 6, mark, quiet }), clock)).toEqual({
    shape: 'waiting',
    title: 'Marked as fixed 14:30',
    detail: 'Quiet since then, in 12 requests of 2 cycles. 6 are still to come, about 14:58.',
  });
  const once = { requests: 1, cycles: null };
  expect(sinceFix(aCause({ people: 0, mark, quiet: once }), clock)).toEqual({
    shape: 'seen',
    title: 'Marked as fixed 14:30',
    detail: 'Quiet since then, in 1 request.',
  });
});

it('the next case opens it anew, with a word', () => {
  const mark = { fixedAt: before, reopenedAt: after };
  expect(sinceFix(aCause({ mark }), clock)).toMatchObject({
    shape: 'look',
    title: 'Came again 14:30',
    detail: expect.stringMatching(/^It was marked as fixed 14:10, and the next case opened it anew\./),
  });
});

it('what concerns requests says when it was seen and how much came since', () => {
  const quiet = { requests: 3, cycles: null };
  expect(sinceFix(aCause({ people: 0, quiet }), clock)).toMatchObject({
    title: 'Last seen 14:20',
    detail: 'Quiet since then, in 3 requests.',
  });
});

it('of what was never recorded, and never marked, nothing is said', () => {
  expect(sinceFix(aCause({ lastSeen: null }), clock)).toBeNull();
});
