/** Steps that show in what the platform makes of the people. */
import type { GuideStep, GuideWay } from '../../shared/guide';
import type { PlatformSight } from '../../shared/platform/platform-sight';
import type { ScimSetting } from '../../shared/scim-setting';
import type { Ticks } from './ticks';
import { stepsOf } from './ways';

/**
 * Somebody is at such a guide, by hand or in a rehearsal: people are looked at for it. Traffic alone is no reason, since most never
 * come to it.
 */
export function needsLook(ways: readonly Pick<GuideWay, 'parts'>[], ticks: Ticks): boolean {
  const isAt = ({ id }: GuideStep) => ticks[id]?.byHand === true || ticks[id]?.simulated === true;
  return ways.some((way) => {
    const steps = stepsOf(way);
    return steps.some(({ evidence }) => evidence.kind === 'platform') && steps.some(isAt);
  });
}

export interface Look {
  sight: PlatformSight;
  setting: ScimSetting;
  /** RFC 3339. */
  at: string;
  /** Everybody who is here came from the simulated identity provider. */
  simulated: boolean;
}

/** Ticks after a look; the same object when nothing changed. What real people show takes the place of other ticks. */
export function ticksSeen(ticks: Ticks, way: Pick<GuideWay, 'parts'>, look: Look): Ticks {
  const { sight, setting, at, simulated } = look;
  let seen = ticks;
  for (const { id, evidence } of stepsOf(way)) {
    const tick = ticks[id];
    if (evidence.kind !== 'platform' || (tick && (simulated || !(tick.byHand || tick.simulated)))) continue;
    const detail = evidence.seen(sight, setting);
    if (detail === null) continue;
    seen = { ...seen, [id]: { at, exchange: null, simulated, byHand: false, detail } };
  }
  return seen;
}
