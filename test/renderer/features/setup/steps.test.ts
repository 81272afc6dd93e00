import { describe, expect, it } from 'vitest';
import {
  allSteps,
  countedSteps,
  firstOpenStep,
  isOnlyRehearsed,
  lengthText,
  newlyDone,
  newlyInTrouble,
  progressText,
} from '../../../../src/renderer/features/setup/steps';
import type { GuideProgress, StepProgress } from '../../../../src/shared/guide';
import { identityProviderOf } from '../../../../src/shared/idp';

const { guide } = identityProviderOf('entra');
const counted = countedSteps(guide);

function progress(done: (index: number) => Partial<StepProgress> | null): GuideProgress {
  const steps = allSteps(guide).map(({ id }, index): StepProgress => {
    const nothing = { at: null, exchange: null, simulated: false, detail: null, trouble: null };
    return { stepId: id, state: 'to do', ...nothing, ...done(index) };
  });
  return { settingId: 'one', steps, causes: [] };
}

describe('where the reader stands', () => {
  it('counts neither extras nor what is only waiting', () => {
    const some = progress((index) =>
      index < 3 ? { state: 'seen' } : index === 3 ? { state: 'waiting' } : null,
    );
    expect(progressText(guide, some)).toMatch(
      new RegExp(`^3 of ${counted.length} steps · about \\d+ minutes left$`),
    );
  });

  it('says so when the way is done', () => {
    const all = progress(() => ({ state: 'by hand' }));
    expect(progressText(guide, all)).toBe(`All ${counted.length} steps done`);
    expect(firstOpenStep(guide, all)).toBeNull();
  });

  it('leads to the first step that is open, also when later ones were seen already', () => {
    const gap = progress((index) => (index === 2 ? null : { state: 'seen' }));
    expect(firstOpenStep(guide, gap)?.id).toBe(counted[2]?.id);
  });

  it('knows nothing before there is progress', () => {
    expect(firstOpenStep(guide, null)?.id).toBe(counted[0]?.id);
  });

  it('tells a rehearsal from the real thing', () => {
    const rehearsed = progress((index) =>
      index < 6 ? { state: 'seen', simulated: index > 1, exchange: index > 1 ? index : null } : null,
    );
    expect(isOnlyRehearsed(guide, rehearsed)).toBe(true);
    const real = progress((index) =>
      index < 6 ? { state: 'seen', exchange: index, simulated: index > 4 } : null,
    );
    expect(isOnlyRehearsed(guide, real)).toBe(false);
  });

  it('finds the steps that evidence has just confirmed', () => {
    const before = progress((index) => (index < 2 ? { state: 'seen' } : null));
    const after = progress((index) => (index < 4 ? { state: 'seen' } : null));
    expect(newlyDone(before, after).map(({ stepId }) => stepId)).toEqual([counted[2]?.id, counted[3]?.id]);
    expect(newlyDone({ ...before, settingId: 'other' }, after)).toEqual([]);
  });

  it('finds the steps that have just got into trouble', () => {
    const before = progress(() => null);
    const after = progress((index) => (index === 3 ? { state: 'in trouble' } : null));
    expect(newlyInTrouble(before, after).map(({ stepId }) => stepId)).toEqual([counted[3]?.id]);
    expect(newlyInTrouble(after, after)).toEqual([]);
  });

  it('says how long the way is', () => {
    expect(lengthText(guide)).toMatch(new RegExp(`^${counted.length} steps, about \\d+ minutes$`));
  });
});
