/** A demo through the calls of the page: told at the speaker's pace, jumped about in, and begun again. */
import { expect, it } from 'vitest';
import type { Workbench } from '../../../../src/server/workbench';
import type { Demo } from '../../../../src/shared/demo/demo-state';
import { aWorkbench, call, liveEvents, sliceIn } from '../../a-workbench';

/** The demo as soon as it is like that. */
async function whenDemo(
  workbench: Workbench,
  settingId: string,
  fits: (demo: Demo) => boolean,
): Promise<Demo> {
  let found: Demo | null = null;
  await liveEvents(workbench, settingId, (event) => {
    const demo = sliceIn('demo', event);
    if (demo != null && fits(demo)) found = demo;
    return found !== null;
  });
  if (found === null) throw new Error('The stream ended before.');
  return found;
}

const quick = { company: 'alderpoint', idp: 'generic', speed: 20 };

it('waits for Next before each caption, says who it is about and what comes next; the names of the world arrive', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await call(workbench, 'demo.start', { ...quick, chapters: ['joiner'], stops: true });
  const isWaitingIn = (place: number) => (demo: Demo) => demo.state === 'waiting' && demo.chapter === place;
  const first = await whenDemo(workbench, settingId, isWaitingIn(0));
  expect(first.chapters.map(({ id, state }) => [id, state])).toEqual([
    ['connect', 'now'],
    ['first-day', 'to come'],
    ['joiner', 'to come'],
  ]);
  expect(first.next).toMatchObject({ chapter: 'First day', caption: expect.stringContaining('people') });
  await call(workbench, 'demo.next', {});
  const second = await whenDemo(workbench, settingId, isWaitingIn(1));
  expect(second.next?.chapter).toBe('Joiner');
  await call(workbench, 'demo.next', {});
  const third = await whenDemo(workbench, settingId, ({ state }) => state === 'finished');
  expect(third.next).toBeNull();
  const [joiner] = third.about.people;
  const { resources } = await call(workbench, 'directory.list', {
    settingId,
    resourceType: 'User',
    search: joiner?.name ?? '',
  });
  expect(resources.map(({ displayName }) => displayName)).toContain(joiner?.name);
});

it('jumps ahead and back: the sandbox is built up to there, and the same story goes on', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await call(workbench, 'demo.start', {
    ...quick,
    chapters: ['joiner', 'leaver'],
    stops: true,
  });
  await call(workbench, 'demo.jump', { chapter: 3 });
  const there = await whenDemo(
    workbench,
    settingId,
    ({ state, chapter, beat }) => state === 'waiting' && chapter === 3 && beat === 0,
  );
  expect(there.chapters.map(({ state }) => state)).toEqual(['told', 'told', 'told', 'now']);
  const leaver = there.about.people[0]?.name;
  await call(workbench, 'demo.jump', { chapter: 1 });
  const back = await whenDemo(
    workbench,
    settingId,
    ({ state, chapter }) => state === 'running' && chapter === 1,
  );
  expect(back.startedAt >= there.startedAt).toBe(true);
  await call(workbench, 'demo.jump', { chapter: 3 });
  const again = await whenDemo(
    workbench,
    settingId,
    ({ state, chapter }) => state === 'waiting' && chapter === 3,
  );
  expect(again.about.people[0]?.name).toBe(leaver);
});

it('is held, hurried, looped and stopped, and is gone with its sandbox', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await call(workbench, 'demo.start', {
    ...quick,
    chapters: ['connect'],
    stops: true,
    loops: true,
  });
  const held = whenDemo(workbench, settingId, ({ state }) => state === 'paused');
  // The page is told without asking again.
  await whenDemo(workbench, settingId, () => true);
  await call(workbench, 'demo.pause', {});
  await held;
  await call(workbench, 'demo.resume', {});
  await call(workbench, 'demo.change', { stops: false, speed: 20 });
  const { startedAt } = await whenDemo(workbench, settingId, ({ stops }) => !stops);
  await call(workbench, 'demo.jump', { chapter: 1 });
  await whenDemo(workbench, settingId, (demo) => demo.startedAt > startedAt && demo.chapter === 1);
  await whenDemo(workbench, settingId, (demo) => demo.chapter === 0 && demo.state === 'running');
  await call(workbench, 'demo.stop', {});
  await whenDemo(workbench, settingId, ({ state }) => state === 'stopped');
  await call(workbench, 'settings.delete', { settingId });
  await liveEvents(workbench, null, (event) => sliceIn('demo', event) === null);
});

it('a chapter or a company that there is not is refused', async () => {
  const workbench = await aWorkbench();
  await expect(call(workbench, 'demo.start', { ...quick, chapters: ['juggler'] })).rejects.toThrow(
    'There is no chapter “juggler”.',
  );
  await expect(call(workbench, 'demo.start', { ...quick, company: 'nowhere' })).rejects.toThrow(
    '404 There is no company “nowhere”.',
  );
});

it('another token is used without a gap, and the first one is refused then', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await call(workbench, 'demo.start', { ...quick, chapters: ['token'], stops: true });
  await call(workbench, 'demo.jump', { chapter: 2, beat: 2 });
  await whenDemo(workbench, settingId, ({ state }) => state === 'finished');
  const { exchanges } = await call(workbench, 'journal.list', { settingId });
  expect(exchanges.length).toBeGreaterThan(10);
  expect(exchanges.filter(({ status }) => status === 401)).toEqual([]);
});

it('Next pressed while a caption is still played hurries it, and goes on', async () => {
  const workbench = await aWorkbench();
  const slow = { company: 'foxglove', idp: 'generic', chapters: ['joiner'], speed: 0.5, stops: true };
  const { settingId } = await call(workbench, 'demo.start', slow);
  await call(workbench, 'demo.next', {});
  await whenDemo(workbench, settingId, ({ chapter, state }) => chapter === 1 && state === 'running');
  await call(workbench, 'demo.next', {});
  await whenDemo(workbench, settingId, ({ chapter, state }) => chapter === 2 && state === 'running');
});
