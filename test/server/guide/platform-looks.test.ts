import { describe, expect, it } from 'vitest';
import { createGuideTracker } from '../../../src/server/guide/guide-tracker';
import { needsLook, ticksSeen } from '../../../src/server/guide/platform-looks';
import { everyWay } from '../../../src/server/guide/ways';
import type { GuideTick } from '../../../src/server/store/workbench-data';
import { entra } from '../../../src/shared/idp/entra';
import type { PlatformSight } from '../../../src/shared/platform/platform-sight';
import { aSetting } from '../../shared/a-setting';
import { arrival } from './some-traffic';

const at = '2026-11-30T12:00:00.000Z';
const everybody: PlatformSight = {
  active: 3,
  timeZones: { told: 3, open: { count: 0, some: [] } },
  groups: [{ name: 'UK', by: 'value', people: 3 }],
};
const someLeft: PlatformSight = { ...everybody, timeZones: { told: 2, open: { count: 1, some: ['Bo'] } } };
const byHand: GuideTick = { at, exchange: null, simulated: false, byHand: true, detail: null };
const way = everyWay(entra);

describe('a look at the platform', () => {
  it('is taken where somebody is at a guide that asks for it, by hand or in a rehearsal', () => {
    const ways = [entra.guide, ...(entra.extraGuides ?? [])];
    expect(needsLook(ways, {})).toBe(false);
    expect(needsLook(ways, { assign: byHand })).toBe(false);
    expect(needsLook(ways, { 'time-zone-mapping': byHand })).toBe(true);
    const traffic = { ...byHand, byHand: false, exchange: 1 };
    expect(needsLook(ways, { 'time-zone': traffic })).toBe(false);
    expect(needsLook(ways, { 'time-zone': { ...traffic, simulated: true } })).toBe(true);
  });

  it('ticks what it shows; of a rehearsal until real people show it', () => {
    const rehearsed = ticksSeen({}, way, { sight: everybody, setting: aSetting, at, simulated: true });
    expect(rehearsed['time-zones-told']).toMatchObject({
      simulated: true,
      detail: '3 people have a time zone.',
    });
    const again = ticksSeen(rehearsed, way, { sight: everybody, setting: aSetting, at, simulated: true });
    expect(again).toBe(rehearsed);
    const real = ticksSeen(rehearsed, way, { sight: everybody, setting: aSetting, at, simulated: false });
    expect(real['time-zones-told']).toMatchObject({ simulated: false });
  });
});

function tracker(sight: () => PlatformSight | null) {
  const saved: string[] = [];
  const guide = createGuideTracker({
    settings: { list: () => [aSetting], get: () => aSetting },
    guidesOf: () => entra,
    sightOf: sight,
    ticks: () => ({}),
    saveTick: (_setting, stepId) => saved.push(stepId),
    reachability: () => ({
      baseUrl: 'https://t.example/scim',
      baseUrlIsLocal: false,
      listening: true,
      proved: null,
    }),
    onChange: () => {},
  });
  const step = () =>
    guide
      .progress(aSetting.id)
      ?.extra['time-zones']?.steps.find(({ stepId }) => stepId === 'time-zones-told');
  return { guide, saved, step };
}

describe('the guide of time zones', () => {
  it('names who is left out for as long as somebody is, then is seen and saved', () => {
    let sight: PlatformSight | null = null;
    const { guide, saved, step } = tracker(() => sight);
    expect(step()?.state).toBe('to do');
    guide.observe(arrival());
    sight = someLeft;
    guide.tick(aSetting.id, 'time-zone-mapping', true);
    expect(step()).toMatchObject({
      state: 'in trouble',
      trouble: { title: '1 time zone can’t be told', text: expect.stringContaining('Bo has none.') },
    });
    sight = everybody;
    guide.lookAtPlatform(aSetting.id);
    expect(step()).toMatchObject({ state: 'seen', simulated: false });
    expect(saved).toContain('time-zones-told');
  });

  it('waits while people are looked at, and leaves the set-up as it is', () => {
    const { guide, step } = tracker(() => null);
    guide.tick(aSetting.id, 'time-zone-mapping', true);
    expect(step()?.state).toBe('to do');
    const main = guide.progress(aSetting.id);
    expect(main?.steps.some(({ stepId }) => stepId === 'time-zones-told')).toBe(false);
    expect(main?.steps.filter(({ state }) => state === 'waiting')).toHaveLength(1);
  });
});
