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
  const { guide, setting, facts } = input;
  const waiting = waitingStep(input);
  const steps = stepsOf(guide).map((step) => stepProgress(step, input, step === waiting));
  const inTrouble = stepsOf(guide).find((_, index) => steps[index]?.state === 'in trouble');
  return { settingId: setting.id, steps, causes: (inTrouble ?? waiting)?.causes?.(facts) ?? [] };
}

function waitingStep({ guide, ticks }: ProgressInput): GuideStep | undefined {
  return guide.parts
    .filter((part) => !part.extra)
    .flatMap((part) => part.steps)
    .find((step) => step.evidence.kind === 'exchange' && !ticks[step.id]);
}

function stepProgress(step: GuideStep, input: ProgressInput, waits: boolean): StepProgress {
  const trouble = input.troubles[step.id];
  if (trouble && !isBeyond(step, input)) {
    return { ...open(step, 'in trouble'), at: trouble.at, exchange: trouble.exchange, detail: trouble.text };
  }
  const tick = input.ticks[step.id];
  if (tick) {
    const { at, exchange, simulated, byHand, detail } = tick;
    return { stepId: step.id, state: byHand ? 'by hand' : 'seen', at, exchange, simulated, detail };
  }
  return fromSetting(step, input.setting) ?? open(step, waits ? 'waiting' : 'to do');
}

/** A step in trouble matters only while it is next: nobody is bothered about groups before there is a connection. */
function isBeyond(step: GuideStep, input: ProgressInput): boolean {
  const waiting = waitingStep(input);
  const steps = stepsOf(input.guide);
  return (
    waiting !== undefined &&
    steps.indexOf(step) > steps.indexOf(waiting) &&
    input.troubles[waiting.id] !== undefined
  );
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
  };
}

function open({ id }: GuideStep, state: StepProgress['state']): StepProgress {
  return { stepId: id, state, at: null, exchange: null, simulated: false, detail: null };
}
