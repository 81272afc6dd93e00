import { expect, it } from 'vitest';
import { stepsSeen } from '../../../../src/renderer/features/rehearsal/steps-seen';
import type { StepProgress } from '../../../../src/shared/guide';
import { entra } from '../../../../src/shared/idp/entra';

const { guide } = entra;
const ids = guide.parts.flatMap(({ steps }) => steps).map(({ id }) => id);

function step(stepId: string, over: Partial<StepProgress>): StepProgress {
  const at = '2026-11-24T12:00:00.000Z';
  return { stepId, at, state: 'seen', exchange: 1, simulated: true, detail: null, trouble: null, ...over };
}

it('are those that simulated requests have shown, in the order of the guide', () => {
  const [first = '', second = '', third = '', fourth = ''] = ids;
  const steps = [
    step(fourth, {}),
    step(first, {}),
    step(second, { simulated: false }),
    step(third, { state: 'by hand', simulated: false }),
  ];
  const seen = stepsSeen(guide, { settingId: 's', steps, causes: [] });
  expect(seen.map(({ id }) => id)).toEqual([first, fourth]);
});

it('are none before anything is known', () => expect(stepsSeen(guide, null)).toEqual([]));
