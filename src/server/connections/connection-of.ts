import type { Connection } from '../../shared/features/connections';
import type { Counts } from '../../shared/features/directory';
import type { FindingCounts } from '../../shared/features/findings';
import type { Guide, GuideProgress, StepProgress } from '../../shared/guide';
import type { ScimSetting } from '../../shared/scim-setting';

/** What the other features know of one SCIM setting. */
export interface Known {
  setting: ScimSetting;
  guide: Guide;
  progress: GuideProgress | null;
  counts: Pick<Counts, 'users' | 'groups'>;
  findings: Pick<FindingCounts, 'willNotArrive' | 'arriveWrong' | 'causes'> | null;
  lastRequest: Connection['lastRequest'];
}

/** One connection at a glance. */
export function connectionOf(known: Known): Connection {
  const { setting, counts, findings, lastRequest, progress } = known;
  const inTrouble = progress?.steps.some(({ state }) => state === 'in trouble') === true;
  return {
    settingId: setting.id,
    wire: inTrouble ? 'trouble' : lastRequest === null ? 'waiting' : 'seen',
    step: openStep(known),
    people: counts.users,
    groups: counts.groups,
    lastRequest,
    willNotArrive: findings?.willNotArrive ?? 0,
    arriveWrong: findings?.arriveWrong ?? 0,
    noted: findings?.causes.filter(({ severity }) => severity === 'only noted').length ?? 0,
  };
}

function openStep({ guide, progress, setting }: Known): Connection['step'] {
  const steps = guide.parts.filter(({ extra }) => extra !== true).flatMap((part) => part.steps);
  const done = new Map(progress?.steps.filter(isDone).map((step) => [step.stepId, step]));
  const index = steps.findIndex(({ id }) => !done.has(id));
  const step = steps[index];
  if (step === undefined) return null;
  const times = [...done.values()].flatMap(({ at }) => at ?? []);
  const since = [setting.createdAt, ...times].sort().at(-1) ?? setting.createdAt;
  return { id: step.id, title: step.title, number: index + 1, of: steps.length, since };
}

function isDone({ state }: StepProgress): boolean {
  return state === 'seen' || state === 'by hand';
}
