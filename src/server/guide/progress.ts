import type { Guide, GuideProgress, GuideStep, StepProgress, TrafficFacts } from '../../shared/guide';
import type { ScimSetting } from '../../shared/scim-setting';
import { stepsOf, type Ticks } from './ticks';
import type { Troubles } from './troubles';

export interface ProgressInput {
  guide: Guide;
  setting: ScimSetting;
  ticks: Ticks;
  troubles: Troubles;
  facts: TrafficFacts;
}

/**
 * Where each step of the guide stands. Of the steps that wait for traffic only the first unfinished one is *waiting*: that is
 * what the admin should look at. Causes belong to the first step in trouble, else to the one that waits.
 */
export function guideProgress(input: ProgressInput): GuideProgress {
  const { guide, setting, facts, troubles } = input;
  const waiting = waitingStep(input);
  const steps = stepsOf(guide).map((step) => stepProgress(step, input, waiting));
  const concern = stepsOf(guide).find(({ id }) => id in troubles) ?? waiting;
  return { settingId: setting.id, steps, causes: concern?.causes?.(facts) ?? [] };
}

function waitingStep({ guide, ticks }: ProgressInput): GuideStep | undefined {
  return guide.parts
    .filter((part) => !part.extra)
    .flatMap((part) => part.steps)
    .find((step) => step.evidence.kind === 'exchange' && !ticks[step.id]);
}

function stepProgress(step: GuideStep, input: ProgressInput, waiting: GuideStep | undefined): StepProgress {
  const found = input.troubles[step.id];
  if (found) {
    const { at, exchange, trouble } = found;
    return { ...open(step, 'in trouble'), at, exchange, trouble };
  }
  const tick = input.ticks[step.id];
  if (tick) {
    const { at, exchange, simulated, byHand, detail } = tick;
    const state = byHand ? 'by hand' : 'seen';
    return { stepId: step.id, state, at, exchange, simulated, detail, trouble: null };
  }
  return fromSetting(step, input.setting) ?? open(step, step === waiting ? 'waiting' : 'to do');
}

function fromSetting({ id, evidence }: GuideStep, setting: ScimSetting): StepProgress | null {
  if (evidence.kind !== 'setting') return null;
  const at = evidence.seen(setting);
  if (at === null) return null;
  return {
    stepId: id,
    state: 'seen',
    at,
    exchange: null,
    simulated: false,
    detail: evidence.detail(setting),
    trouble: null,
  };
}

function open({ id }: GuideStep, state: StepProgress['state']): StepProgress {
  return { stepId: id, state, at: null, exchange: null, simulated: false, detail: null, trouble: null };
}
