/**
 * Demos through the calls of the page, held, hurried and jumped about in at random, then told to their end: the directory is as the
 * world then. One with one provider; with `LONG_TESTS` fifty, each provider ten times.
 */
import { expect, it } from 'vitest';
import { readCompanies } from '../../../../src/main/companies';
import type { Workbench } from '../../../../src/server/workbench';
import { worldAfter } from '../../../../src/shared/demo/compose';
import type { Demo } from '../../../../src/shared/demo/demo-state';
import { identityProviders } from '../../../../src/shared/idp';
import { companyOf } from '../../../../src/shared/world/company';
import { randomOf } from '../../../../src/shared/world/random';
import { aWorkbench, call, liveEvents, sliceIn } from '../../a-workbench';
import { expectedOf, prepared } from './play-demo';
import { randomStory } from './random-story';

const [pack] = readCompanies().filter(({ id }) => id === 'foxglove');
const seeds = process.env.LONG_TESTS === undefined ? 1 : 50;

async function demoWhen(workbench: Workbench, settingId: string, fits: (demo: Demo) => boolean) {
  const seen: Demo[] = [];
  await liveEvents(workbench, settingId, (event) => {
    const demo = sliceIn('demo', event);
    if (demo != null) seen.push(demo);
    return demo != null && fits(demo);
  });
  return seen.at(-1);
}

async function actAtRandom(workbench: Workbench, settingId: string, random: () => number): Promise<void> {
  const { chapters = [] } = (await demoWhen(workbench, settingId, () => true)) ?? {};
  const acts = [
    () => call(workbench, 'demo.next', {}),
    () => call(workbench, 'demo.pause', {}).then(() => call(workbench, 'demo.step', {})),
    () => call(workbench, 'demo.resume', {}),
    () => {
      const chapter = Math.floor(random() * chapters.length);
      const beat = Math.floor(random() * (chapters[chapter]?.beats.length ?? 1));
      return call(workbench, 'demo.jump', { chapter, beat });
    },
  ];
  for (let count = 0; count < 6; count += 1) await acts[Math.floor(random() * acts.length)]?.();
}

async function arrived(workbench: Workbench, settingId: string) {
  const { resources } = await call(workbench, 'directory.list', { settingId, resourceType: 'User' });
  const names = await Promise.all(
    resources
      .filter(({ active }) => active)
      .map(async ({ id }) => {
        const found = await call(workbench, 'directory.get', { settingId, resourceType: 'User', id });
        const { givenName, familyName } = Object(found?.resource.name);
        return `${givenName} ${familyName}`;
      }),
  );
  const groups = await call(workbench, 'directory.list', { settingId, resourceType: 'Group' });
  return { active: names.sort(), groups: groups.resources.map(({ displayName }) => displayName) };
}

it('ends as the world does, however it was told', async () => {
  if (pack === undefined) throw new Error('There is no such company.');
  const workbench = await aWorkbench();
  for (let seed = 1; seed <= seeds; seed += 1) {
    const idp = identityProviders[seed % identityProviders.length] ?? identityProviders[0];
    const random = randomOf(seed, 'jumps');
    const story = randomStory(companyOf(pack, new Date()).world, seed);
    const { id } = await call(workbench, 'demo.saveStory', { story });
    const cast = { company: pack.id, idp: idp.id, seed, story: id };
    const { settingId } = await call(workbench, 'demo.start', { ...cast, speed: 20, stops: random() < 0.5 });
    await actAtRandom(workbench, settingId, random);
    const { chapters } = await prepared(pack, idp, seed, undefined, { ...story, id });
    const last = chapters.at(-1)?.beats.length ?? 1;
    await call(workbench, 'demo.jump', { chapter: chapters.length - 1, beat: last - 1 });
    await call(workbench, 'demo.change', { stops: false });
    const demo = await demoWhen(
      workbench,
      settingId,
      ({ state }) => state === 'finished' || state === 'failed',
    );
    expect(demo, `seed ${seed}`).toMatchObject({ state: 'finished', error: null });
    const [snapshot] = await liveEvents(workbench, settingId, () => true);
    expect(sliceIn('injection', snapshot), `seed ${seed}`).toBeNull();
    const world = chapters.reduce(
      (now, { beats }) => worldAfter(now, beats),
      companyOf(pack, new Date()).world,
    );
    const wanted = expectedOf(world);
    const there = await arrived(workbench, settingId);
    expect(there.active, `seed ${seed}`).toEqual(wanted.active);
    expect(there.groups, `seed ${seed}`).toEqual(expect.arrayContaining(Object.keys(wanted.groups)));
    await call(workbench, 'demo.removeStory', { story: id });
  }
}, 3_000_000);
