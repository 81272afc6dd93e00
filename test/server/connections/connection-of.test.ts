import { expect, it } from 'vitest';
import { connectionOf, type Known } from '../../../src/server/connections/connection-of';
import type { GuideProgress, StepProgress } from '../../../src/shared/guide';
import { entra } from '../../../src/shared/idp/entra';
import { aSetting } from '../../shared/a-setting';

const { guide } = entra;
const steps = guide.parts.filter(({ extra }) => extra !== true).flatMap((part) => part.steps);

function progress(...states: Partial<StepProgress>[]): GuideProgress {
  const blank = { at: null, exchange: null, simulated: false, detail: null, trouble: null };
  const all = states.map((state, index) => ({
    ...{ stepId: steps[index]?.id ?? '', state: 'to do' as const, ...blank },
    ...state,
  }));
  return { settingId: aSetting.id, steps: all, causes: [] };
}

const known: Known = {
  setting: aSetting,
  guide,
  progress: progress(),
  counts: { users: 0, groups: 0 },
  findings: null,
  lastRequest: null,
};
const seen = { state: 'seen' as const, at: '2026-11-23T10:00:00.000Z' };

it('stands at the first step while nothing is done, since it was made', () =>
  expect(connectionOf(known)).toMatchObject({
    wire: 'waiting',
    step: { id: steps[0]?.id, number: 1, of: steps.length, since: aSetting.createdAt },
  }));

it('stands at the first step that is not done, since the latest one was', () => {
  const byHand = { state: 'by hand' as const, at: '2026-11-23T09:00:00.000Z' };
  expect(connectionOf({ ...known, progress: progress(seen, byHand) }).step).toMatchObject({
    number: 3,
    since: seen.at,
  });
});

it('stands at no step when all are done', () =>
  expect(connectionOf({ ...known, progress: progress(...steps.map(() => seen)) }).step).toBeNull());

it('has a wire that is seen with the first request, and in trouble with a step', () => {
  const lastRequest = { at: seen.at, simulated: false };
  expect(connectionOf({ ...known, lastRequest }).wire).toBe('seen');
  const troubled = progress(seen, { state: 'in trouble' });
  expect(connectionOf({ ...known, lastRequest, progress: troubled }).wire).toBe('trouble');
});

it('counts people by what becomes of them, and things that are only noted', () => {
  const cause = { rule: 'r', people: 4 };
  const findings = {
    willNotArrive: 1,
    arriveWrong: 10,
    causes: [
      { ...cause, severity: 'value is wrong' as const },
      { ...cause, severity: 'only noted' as const },
    ],
  };
  const told = connectionOf({ ...known, findings, counts: { users: 43, groups: 4 } });
  expect(told).toMatchObject({ people: 43, groups: 4, willNotArrive: 1, arriveWrong: 10, noted: 1 });
});
