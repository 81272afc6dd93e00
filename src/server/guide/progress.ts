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
  const inTrouble = stepsInTrouble(input);
  const steps = stepsOf(guide).map((step) => stepProgress(step, input, { waiting, inTrouble }));
  const concern = stepsOf(guide).find(({ id }) => inTrouble.has(id)) ?? waiting;
  return { settingId: setting.id, steps, causes: concern?.causes?.(facts) ?? [] };
}

interface StepPosition {
  waiting: GuideStep | undefined;
  inTrouble: Set<string>;
}

function waitingStep({ guide, ticks }: ProgressInput): GuideStep | undefined {
  return guide.parts
    .filter((part) => !part.extra)
    .flatMap((part) => part.steps)
    .find((step) => step.evidence.kind === 'exchange' && !ticks[step.id]);
}

function stepProgress(step: GuideStep, input: ProgressInput, place: StepPosition): StepProgress {
  const trouble = input.troubles[step.id];
  if (trouble && place.inTrouble.has(step.id)) {
    return { ...open(step, 'in trouble'), at: trouble.at, exchange: trouble.exchange, detail: trouble.text };
  }
  const tick = input.ticks[step.id];
  if (tick) {
    const { at, exchange, simulated, byHand, detail } = tick;
    return { stepId: step.id, state: byHand ? 'by hand' : 'seen', at, exchange, simulated, detail };
  }
  return fromSetting(step, input.setting) ?? open(step, step === place.waiting ? 'waiting' : 'to do');
}

/**
 * Steps that show their trouble. One refused request stands in the way of many steps; it is shown once, at the first that is
 * not done: neither by hand nor by real traffic.
 */
function stepsInTrouble({ guide, ticks, troubles }: ProgressInput): Set<string> {
  const byExchange = new Map<number, GuideStep[]>();
  for (const step of stepsOf(guide)) {
    const trouble = troubles[step.id];
    if (trouble) byExchange.set(trouble.exchange, [...(byExchange.get(trouble.exchange) ?? []), step]);
  }
  const isOpen = ({ id }: GuideStep) => ticks[id]?.simulated ?? true;
  const shown = [...byExchange.values()].map((steps) => steps.find(isOpen) ?? steps[0]);
  return new Set(shown.flatMap((step) => step?.id ?? []));
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
