import type {
  GuideProgress,
  GuideStep,
  GuideWay,
  StepProgress,
  TrafficFacts,
  Trouble,
} from '../../shared/guide';
import type { PlatformSight } from '../../shared/platform/platform-sight';
import { richValue } from '../../shared/rich-text';
import type { ScimSetting } from '../../shared/scim-setting';
import type { Ticks } from './ticks';
import type { Troubles } from './troubles';
import { stepsOf } from './ways';

export interface ProgressInput {
  guide: Pick<GuideWay, 'parts'>;
  setting: ScimSetting;
  ticks: Ticks;
  troubles: Troubles;
  facts: TrafficFacts;
  /** Null while nobody has looked. */
  sight: PlatformSight | null;
}

/**
 * Where each step of the guide stands. Of the steps that wait for traffic only the first unfinished one is *waiting*: that is
 * what the admin should look at. Causes belong to the first step in trouble, else to the one that waits.
 */
export function guideProgress(input: ProgressInput): GuideProgress {
  const { guide, setting, facts } = input;
  const waiting = waitingStep(input);
  const steps = stepsOf(guide).map((step) => stepProgress(step, input, waiting));
  const troubled = steps.find(({ state }) => state === 'in trouble')?.stepId;
  const concern = stepsOf(guide).find(({ id }) => id === troubled) ?? waiting;
  return { settingId: setting.id, steps, causes: concern?.causes?.(facts) ?? [] };
}

function waitingStep({ guide, ticks }: ProgressInput): GuideStep | undefined {
  return guide.parts
    .filter((part) => !part.extra)
    .flatMap((part) => part.steps)
    .find(({ id, evidence }) => waits(evidence) && !ticks[id]);
}

function waits({ kind }: GuideStep['evidence']): boolean {
  return kind === 'exchange' || kind === 'platform';
}

function stepProgress(step: GuideStep, input: ProgressInput, waiting: GuideStep | undefined): StepProgress {
  const found = input.troubles[step.id];
  if (found) {
    const { at, exchange, trouble } = found;
    return { ...open(step, 'in trouble'), at, exchange, trouble };
  }
  const trouble = fromPlatform(step, input);
  if (trouble !== null) return { ...open(step, 'in trouble'), trouble };
  return (
    fromAddress(step, input) ??
    fromTick(step, input.ticks) ??
    fromSetting(step, input.setting) ??
    open(step, step === waiting ? 'waiting' : 'to do')
  );
}

function fromTick({ id }: GuideStep, ticks: Ticks): StepProgress | null {
  const tick = ticks[id];
  if (tick === undefined) return null;
  const { at, exchange, simulated, byHand, detail } = tick;
  const state = byHand ? 'by hand' : 'seen';
  return { stepId: id, state, at, exchange, simulated, detail, trouble: null };
}

/** What was proved comes before a tick by hand, and before a rehearsal. */
function fromAddress({ id, evidence }: GuideStep, { ticks, facts }: ProgressInput): StepProgress | null {
  const { proved } = facts;
  const tick = ticks[id];
  const isByTraffic = tick !== undefined && !tick.byHand && !tick.simulated;
  if (evidence.kind !== 'address' || proved === null || isByTraffic) return null;
  const detail = `${richValue(proved.baseUrl)} leads here: checked from outside.`;
  return {
    stepId: id,
    state: 'seen',
    at: proved.at,
    exchange: null,
    simulated: false,
    detail,
    trouble: null,
  };
}

function fromPlatform({ evidence }: GuideStep, { sight, setting }: ProgressInput): Trouble | null {
  if (evidence.kind !== 'platform' || sight === null) return null;
  return evidence.trouble?.(sight, setting) ?? null;
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
