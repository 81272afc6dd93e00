/** Baselines through the calls of the page: saved, played, brought back, given out and taken in. */
import { expect, it, vi } from 'vitest';
import { aDataFolder, aWorkbench, call } from '../a-workbench';
import { aSavedSetting, now, post, quick, whenDemo } from './baselines';

it('a demo is saved as it was set, and one press brings it back to its first chapter', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await call(workbench, 'demo.start', { ...quick, stops: true });
  const { id } = await call(workbench, 'baseline.save', { name: 'Monday', from: { kind: 'demo' } });
  await call(workbench, 'settings.change', { settingId, preset: 'strict' });
  await call(workbench, 'demo.change', { stops: false });
  await whenDemo(workbench, settingId, ({ state }) => state === 'finished');
  await call(workbench, 'injection.start', {
    settingId,
    injection: { title: 'Down', fault: { kind: 'status', status: 503 }, target: {}, minutes: 2 },
  });

  const { start, removes, isReal } = await call(workbench, 'baseline.look', { settingId });
  expect(start).toEqual({ id, name: 'Monday' });
  expect(removes.people).toBeGreaterThanOrEqual(12);
  expect(removes.requests).toBeGreaterThan(20);
  expect(removes.ticks).toBeGreaterThan(0);
  expect([isReal, removes.realRequests]).toEqual([false, 0]);

  const done = await call(workbench, 'baseline.reset', { settingId });
  expect(done.settingId).toBe(settingId);
  const after = await now(workbench, settingId);
  expect(after.demo).toMatchObject({ chapter: 0, beat: 0, stops: true });
  expect(after.counts).toMatchObject({ users: 0, groups: 0, findings: 0 });
  expect(after.setting).toMatchObject({ preset: 'tolerant', grouping: 'mirror' });
  expect([after.injection, after.baselines?.start]).toEqual([null, { id, name: 'Monday' }]);
});

it('a demo that was not saved goes back to how it was begun', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await call(workbench, 'demo.start', { ...quick, stops: true });
  await call(workbench, 'demo.next', {});
  await call(workbench, 'demo.stop', {});
  expect((await now(workbench, settingId)).baselines?.start).toEqual({ id: null, name: 'Foxglove Robotics' });
  await call(workbench, 'baseline.reset', { settingId });
  await whenDemo(workbench, settingId, ({ state, chapter }) => state === 'waiting' && chapter === 0);
});

it('a story that changes the SCIM setting is saved with what was set before', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await call(workbench, 'demo.start', {
    ...{ ...quick, chapters: ['mistake-groups'], stops: true },
  });
  await call(workbench, 'demo.jump', { chapter: 2, beat: 0 });
  await whenDemo(workbench, settingId, ({ state, chapter }) => state === 'waiting' && chapter === 2);
  expect((await now(workbench, settingId)).setting?.grouping).toEqual({ byField: 'Last Name' });
  const { id } = await call(workbench, 'baseline.save', { name: 'Groups', from: { kind: 'demo' } });
  const { file } = await call(workbench, 'baseline.export', { id });
  expect(file.setting.grouping).toBe('mirror');
});

it('brings a SCIM setting back: who arrived goes, the token is let in as before, and what was set is set again', async () => {
  const workbench = await aWorkbench();
  const { settingId, token } = await aSavedSetting(workbench);
  await call(workbench, 'settings.change', { settingId, preset: 'tolerant', grouping: 'mirror' });
  // A request is recorded after it was answered.
  await vi.waitFor(async () => {
    const { removes, isReal } = await call(workbench, 'baseline.look', { settingId });
    expect([removes.people, removes.realRequests, isReal]).toEqual([1, 1, true]);
  });

  await call(workbench, 'baseline.reset', { settingId });
  const after = await now(workbench, settingId);
  expect(after.counts).toMatchObject({ users: 0, requests: 0 });
  expect(after.setting).toMatchObject({ name: 'Contoso', preset: 'strict', grouping: null });
  expect(after.exchanges).toEqual([]);
  expect(await post(workbench, token, 'ada@contoso.example')).toBe(201);
});

it('ends a rehearsal that is played into the SCIM setting, and its ticks with it', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await aSavedSetting(workbench);
  await call(workbench, 'simulation.start', { settingId, dialect: 'default', speed: 20, clean: true });
  await call(workbench, 'baseline.reset', { settingId });
  const { simulation, setting, guide } = await now(workbench, settingId);
  expect(simulation).toBeNull();
  expect(setting?.tokens.map(({ purpose }) => purpose)).toEqual(['identity provider']);
  expect(guide?.steps.filter(({ simulated }) => simulated)).toEqual([]);
});

it('outlives a restart: what is saved, what belongs to which SCIM setting, and a demo that ended with the workbench', async () => {
  const folder = await aDataFolder();
  const first = await aWorkbench(folder);
  const { settingId, id } = await aSavedSetting(first);
  const { settingId: sandbox } = await call(first, 'demo.start', { ...quick, stops: true });
  await first.close();

  const again = await aWorkbench(folder);
  const own = await now(again, settingId);
  expect(own.baselines).toMatchObject({
    saved: [{ id, name: 'Before the visit', idp: 'entra', setting: { preset: 'strict' }, demo: null }],
    start: { id, name: 'Before the visit' },
    left: { settingId: sandbox, name: 'Foxglove Robotics' },
  });
  await call(again, 'baseline.reset', { settingId: sandbox });
  await whenDemo(again, sandbox, ({ state, chapter }) => state === 'waiting' && chapter === 0);
  expect((await now(again, sandbox)).baselines?.left).toBeNull();
});

it('names the story that was composed, and takes it along in the file', async () => {
  const workbench = await aWorkbench();
  const story = { title: 'Our Monday', chapters: [{ kind: 'ready' as const, id: 'joiner' }] };
  const { id } = await call(workbench, 'demo.saveStory', { story });
  const demo = { company: 'foxglove', idp: 'generic', speed: 20, story: id };
  const saved = await call(workbench, 'baseline.save', { name: 'Monday', from: { kind: 'choices', demo } });
  const { file } = await call(workbench, 'baseline.export', saved);
  const read = await call(await aWorkbench(), 'baseline.read', { file });
  expect([read.demo?.story, read.chapters.at(-1)]).toEqual(['Our Monday', 'Joiner']);
});

it('is given out and taken in as one file, and begins there as it did here', async () => {
  const here = await aWorkbench();
  await call(here, 'baseline.save', {
    name: 'Kick-off',
    from: { kind: 'choices', demo: { ...quick, stops: true } },
  });
  const [saved] = (await now(here, null)).baselines?.saved ?? [];
  const { fileName, file } = await call(here, 'baseline.export', { id: saved?.id ?? '' });
  expect(fileName).toBe('Kick-off.baseline.json');
  expect(JSON.stringify(file)).not.toMatch(/token/i);

  const there = await aWorkbench();
  const read = await call(there, 'baseline.read', { file });
  expect(read).toMatchObject({
    ...{ name: 'Kick-off', idp: 'generic', chapters: ['Connect', 'First day', 'Joiner'] },
    demo: { company: 'Foxglove Robotics', own: false, people: 12, chapters: 1, stops: true },
  });
  expect((await now(there, null)).baselines?.saved).toEqual([]);
  const { id } = await call(there, 'baseline.import', { file, name: file.name });
  const { settingId } = await call(there, 'baseline.start', { id });
  const demo = await whenDemo(there, settingId, ({ state }) => state === 'waiting');
  expect(demo.company.name).toBe('Foxglove Robotics');
  expect((await now(there, settingId)).baselines?.start).toEqual({ id, name: 'Kick-off' });
});

it('asks before a name is taken twice; is renamed, doubled and removed', async () => {
  const workbench = await aWorkbench();
  const from = { kind: 'choices' as const, demo: quick };
  const { id } = await call(workbench, 'baseline.save', { name: 'Monday', from });
  await expect(call(workbench, 'baseline.save', { name: ' MONDAY ', from })).rejects.toThrow(
    '409 There is a baseline named “Monday” already.',
  );
  expect(await call(workbench, 'baseline.save', { name: 'Monday', from, replace: true })).toEqual({ id });
  const copy = await call(workbench, 'baseline.duplicate', { id });
  await expect(call(workbench, 'baseline.rename', { id: copy.id, name: 'monday' })).rejects.toThrow('409');
  await call(workbench, 'baseline.rename', { id: copy.id, name: 'Tuesday' });
  const names = async () => (await now(workbench, null)).baselines?.saved.map(({ name }) => name);
  expect(await names()).toEqual(['Monday', 'Tuesday']);
  await call(workbench, 'baseline.remove', { id });
  expect(await names()).toEqual(['Tuesday']);
  await expect(call(workbench, 'baseline.start', { id })).rejects.toThrow('404 This baseline is gone.');
});

it('refuses what can’t be played here, and leads nowhere where nothing was saved', async () => {
  const workbench = await aWorkbench();
  const from = { kind: 'choices' as const, demo: quick };
  const { id } = await call(workbench, 'baseline.save', { name: 'Monday', from });
  const { file } = await call(workbench, 'baseline.export', { id });
  const demo = { ...file.demo, company: 'nowhere' };
  await expect(call(workbench, 'baseline.read', { file: { ...file, demo } })).rejects.toThrow(
    '404 There is no company “nowhere”.',
  );
  const { setting } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  for (const name of ['baseline.look', 'baseline.reset'] as const)
    await expect(call(workbench, name, { settingId: setting.id })).rejects.toThrow(
      '409 There is nothing to bring back here',
    );
  await call(workbench, 'baseline.use', { settingId: setting.id, id });
  expect((await now(workbench, setting.id)).baselines?.start?.name).toBe('Monday');
});
