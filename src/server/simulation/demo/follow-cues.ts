/** What is done at each cue of a demo: the speaker is waited for, a token is changed, the platform goes away, its setting is another. */
import type { PlatformSetting } from '../../../shared/platform/platform-setting';
import type { Cue } from '../../../shared/simulation';
import type { ScimSettings } from '../../settings/scim-settings';
import type { Stage } from '../play';
import type { Gate } from './gate';
import type { Outage } from './outage';
import { reading } from './pace';

/** Where a demo stands, and how it goes on. */
export interface Course {
  chapter: number;
  beat: number;
  /** Null before the first caption. */
  stage: Stage | null;
  /** Played up to there at full speed; null when that is reached. */
  target: { chapter: number; beat: number } | null;
  stops: boolean;
  /** *Next* was pressed while a caption was still played: the next one is not waited for. */
  isAwaited: boolean;
  gate: Gate;
  /** What the sandbox was set to before the story changed it; null where it did not. */
  before: PlatformSetting | null;
}

export interface Following {
  settingId: string;
  settings: Pick<ScimSettings, 'issueSimulationToken' | 'change' | 'get' | 'revokeToken'>;
  course: Course;
  outage: Outage;
  /** Whether something is sent while this caption stands, and whether nobody watches it request by request. */
  captionAt(chapter: number, beat: number): { isAlone: boolean; isLong: boolean };
  onChange(): void;
}

export function cueFollower(following: Following): (cue: Cue, stage: Stage) => Promise<void> {
  const { settingId, settings, course, outage } = following;
  let second: Awaited<ReturnType<ScimSettings['issueSimulationToken']>> | null = null;
  return async (cue, stage) => {
    switch (cue.kind) {
      case 'caption':
        return caption(following, cue, stage);
      case 'platform':
        if (cue.isAway) outage.begin();
        else outage.end();
        return;
      case 'setting':
        course.before ??= platformOf(settings.get(settingId));
        await settings.change(settingId, cue.change);
        return;
      case 'token':
        if (cue.does === 'issued') second = await settings.issueSimulationToken(settingId);
        else if (cue.does === 'taken' && second !== null) stage.destination.token = second.token;
        else if (second !== null) await endOthers(following, second.tokenId);
        course.stage = stage;
    }
  };
}

function platformOf(setting: PlatformSetting | undefined): PlatformSetting | null {
  if (setting === undefined) return null;
  const { fieldMappings, fixedGroup, grouping } = setting;
  return { fieldMappings, fixedGroup, grouping };
}

async function endOthers({ settingId, settings }: Following, kept: string): Promise<void> {
  const others = settings
    .get(settingId)
    ?.tokens.filter(({ id, revokedAt }) => id !== kept && revokedAt === null);
  for (const { id } of others ?? []) await settings.revokeToken(settingId, id);
}

async function caption(
  following: Following,
  cue: Extract<Cue, { kind: 'caption' }>,
  stage: Stage,
): Promise<void> {
  const { course, onChange } = following;
  const isFirst = course.stage === null;
  course.stage = stage;
  const { pacer, destination } = stage;
  const isAt = course.target?.chapter === cue.chapter && course.target.beat === cue.beat;
  if (isAt || course.target === null) pacer.setHurry(false);
  else pacer.setHurry(true);
  const waits = course.target === null && !isFirst && course.stops && !course.isAwaited;
  if (waits) await course.gate.wait(destination.signal);
  course.isAwaited = false;
  if (isAt) course.target = null;
  course.chapter = cue.chapter;
  course.beat = cue.beat;
  onChange();
  const { isAlone, isLong } = following.captionAt(cue.chapter, cue.beat);
  await pacer.wait(isAlone && !course.stops ? reading.alone : isFirst ? 0 : reading.before);
  if (isLong) pacer.setHurry(true);
}
