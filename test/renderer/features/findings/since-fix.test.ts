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

it('of what was never recorded, or concerns nobody, nothing is said', () => {
  expect(sinceFix(aCause({ lastSeen: null }), clock)).toBeNull();
  expect(sinceFix(aCause({ people: 0 }), clock)).toBeNull();
});
