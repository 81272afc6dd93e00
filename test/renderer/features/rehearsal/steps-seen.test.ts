import { expect, it } from 'vitest';
import { stepsSeen } from '../../../../src/renderer/features/rehearsal/steps-seen';
import type { StepProgress } from '../../../../src/shared/guide';
import { entra } from '../../../../src/shared/idp/entra';

const ids = entra.guide.parts.flatMap(({ steps }) => steps).map(({ id }) => id);

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
  const seen = stepsSeen(entra, { settingId: 's', steps, causes: [], extra: {} });
  expect(seen.map(({ id }) => id)).toEqual([first, fourth]);
});

it('are those of extra guides too, after those of the set-up', () => {
  const way = entra.extraGuides?.[0];
  const [id = ''] = way?.parts.flatMap(({ steps }) => steps).map((one) => one.id) ?? [];
  const extra = { [way?.id ?? '']: { settingId: 's', steps: [step(id, {})], causes: [] } };
  const seen = stepsSeen(entra, { settingId: 's', steps: [step(ids[2] ?? '', {})], causes: [], extra });
  expect(seen.map((one) => one.id)).toEqual([ids[2], id]);
});

it('are none before anything is known', () => expect(stepsSeen(entra, null)).toEqual([]));
