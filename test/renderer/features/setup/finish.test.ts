import { describe, expect, it } from 'vitest';
import { durationOf, figuresOf, stepsByProof } from '../../../../src/renderer/features/setup/finish';
import { countedSteps } from '../../../../src/renderer/features/setup/steps';
import type { StepProgress } from '../../../../src/shared/guide';
import { identityProviderOf } from '../../../../src/shared/idp';

const { guide } = identityProviderOf('entra');

describe('what was reached', () => {
  it('is told in four figures, in the singular where there is one', () => {
    const figures = figuresOf(
      { users: 1200, activeUsers: 1199, groups: 1 },
      '2026-11-30T10:00:00.000Z',
      '2026-11-30T10:23:10.000Z',
    );
    expect(figures.map(({ value, label }) => `${value} ${label}`)).toEqual([
      '1,200 people arrived',
      '1 group mirrored',
      '1 leaver set inactive',
      '23 min from start to finish',
    ]);
  });

  it.each([
    ['40 s', '2026-11-30T10:00:40.000Z'],
    ['3 h', '2026-11-30T13:00:00.000Z'],
    ['4 days', '2026-12-04T10:00:00.000Z'],
    ['0 s', '2026-11-30T09:00:00.000Z'],
  ])('took %s', (words, to) => {
    expect(durationOf('2026-11-30T10:00:00.000Z', to)).toBe(words);
  });

  it('tells what is proved from what was ticked by hand and what is open', () => {
    const nothing = { at: null, exchange: null, simulated: false, detail: null, trouble: null };
    const states: StepProgress['state'][] = ['seen', 'by hand', 'in trouble'];
    const steps = countedSteps(guide)
      .slice(0, 3)
      .map(({ id }, index): StepProgress => ({ stepId: id, state: states[index] ?? 'to do', ...nothing }));
    const { seen, byHand, open } = stepsByProof(guide, { settingId: 'one', steps, causes: [] });
    expect([seen.length, byHand.length, open.length]).toEqual([1, 1, countedSteps(guide).length - 2]);
  });
});
