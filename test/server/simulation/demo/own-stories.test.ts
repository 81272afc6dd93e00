/** Stories of one's own through the calls of the page. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Demo } from '../../../../src/shared/demo/demo-state';
import { aHappening, aStory } from '../../../shared/demo/own/a-story';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from '../../a-workbench';

const zoe = { id: 'zoe.zed', name: 'Zoe Zed' };
const cast = { company: 'foxglove', idp: 'okta' };

it('is kept across a restart, saved in its place, and taken away', async () => {
  const dataDir = await aDataFolder();
  const workbench = await aWorkbench(dataDir);
  const story = aStory([]);
  const { id } = await call(workbench, 'demo.saveStory', { story });
  expect(id).toBe('ours');
  expect((await call(workbench, 'demo.saveStory', { story })).id).toBe('ours-2');
  await call(workbench, 'demo.saveStory', { story: { ...story, id, title: 'Theirs' } });
  await call(workbench, 'demo.removeStory', { story: 'ours-2' });
  await workbench.close();
  await writeFile(join(dataDir, 'stories', 'notes.json'), '{"id":"../../x"}');
  const again = await aWorkbench(dataDir);
  const { stories } = await call(again, 'demo.stories', {});
  expect(stories).toEqual([{ ...story, id, title: 'Theirs' }]);
});

it('says before it is told what will be sent, what the provider leaves out, and who could stand in', async () => {
  const workbench = await aWorkbench();
  const { people, groups, departments } = await call(workbench, 'demo.people', { company: 'foxglove' });
  const [first] = people;
  const [group] = groups;
  if (first === undefined || group === undefined) throw new Error('Nobody is there.');
  const person = { id: first.id, name: first.name };
  const story = aStory([
    aHappening('leaves', { person }),
    aHappening('deleted', { person }),
    aHappening('leaves', { person: zoe }),
  ]);
  const preview = await call(workbench, 'demo.previewStory', { story, ...cast });
  expect(preview.chapters.map(({ id }) => id)).toEqual(['connect', 'first-day', 'leaver', 'own-1', 'joiner']);
  const own = preview.chapters.find(({ id }) => id === 'own-1');
  expect(own?.beats.map(({ happening, isSilent }) => [happening, isSilent])).toEqual([
    [0, false],
    // Okta deletes nobody: who was set inactive stays so.
    [1, true],
  ]);
  expect(own?.beats[0]?.steps.at(-1)).toMatchObject({ path: expect.stringContaining('/Users/') });
  expect(own?.untold[0]).toMatchObject({ happening: 2, field: 'person' });
  expect(own?.untold[0]?.fits.length).toBeGreaterThan(2);
  expect(departments.length).toBeGreaterThan(1);
  const found = await call(workbench, 'demo.people', { company: 'foxglove', search: first.name });
  expect(found.people[0]?.id).toBe(first.id);
});

it('is chosen like the ready one: its chapters are offered, told, and known by their title', async () => {
  const workbench = await aWorkbench();
  const { people } = await call(workbench, 'demo.people', { company: 'foxglove' });
  const [person] = people.map(({ id, name }) => ({ id, name }));
  const story = aStory([aHappening('leaves', { person: person ?? zoe, caption: 'A goodbye' })]);
  const { id } = await call(workbench, 'demo.saveStory', { story });
  const { chapters } = await call(workbench, 'demo.chapters', { ...cast, story: id });
  expect(chapters.find((one) => one.id === 'own-1')).toMatchObject({
    title: 'The merger',
    caption: 'A goodbye',
  });
  const { settingId } = await call(workbench, 'demo.start', {
    ...{ ...cast, story: id, chapters: ['own-1'], speed: 20, stops: true },
  });
  await call(workbench, 'demo.jump', { chapter: 2 });
  const seen: Demo[] = [];
  await liveEvents(workbench, settingId, (event) => {
    const demo = sliceIn('demo', event);
    if (demo != null) seen.push(demo);
    return demo?.state === 'finished';
  });
  expect(seen.at(-1)).toMatchObject({
    story: { id, title: 'Ours' },
    about: { people: [{ id: person?.id }] },
  });
  await expect(call(workbench, 'demo.start', { ...cast, story: 'gone' })).rejects.toThrow(
    '404 This story is not here any more.',
  );
});

it('a file says what is wrong and where', async () => {
  const workbench = await aWorkbench();
  const read = async (text: string) => call(workbench, 'demo.readStory', { text });
  const file = (story: unknown) => JSON.stringify({ kind: 'scim-workbench story', story });
  const right = aStory([aHappening('leaves', { person: zoe })], { id: 'theirs' });
  expect(await read(file(right))).toEqual({ story: { ...right, id: '' }, problems: [] });
  const problems = async (text: string) => (await read(text)).problems.map(({ place }) => place);
  expect(await problems('{')).toEqual(['The file']);
  expect(await problems('[]')).toEqual(['The file']);
  expect(await problems(file({ ...right, chapters: [{ kind: 'ready', id: 'juggler' }] }))).toEqual([
    'story.chapters[0].id',
  ]);
  const person = { id: 7 };
  const own = { kind: 'own', id: 'own-1', title: 'x', happenings: [{ kind: 'leaves', person }] };
  expect(await problems(file({ title: '', chapters: [own] }))).toEqual([
    'story.title',
    'story.chapters[0].happenings[0].person.id',
  ]);
  expect(await problems(file({ ...right, extra: 1 }))).toEqual(['story']);
  expect(
    await problems(`{"kind":"scim-workbench story","__proto__":{"x":1},"story":${JSON.stringify(right)}}`),
  ).toEqual(['The file']);
  expect(await problems(file({ ...right, id: '../../etc' }))).toEqual(['story.id']);
  expect(await problems('['.repeat(50_000))).toEqual(['The file']);
});
