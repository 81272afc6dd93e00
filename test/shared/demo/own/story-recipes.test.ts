import { expect, it } from 'vitest';
import { compose } from '../../../../src/shared/demo/compose';
import { ownStorySchema } from '../../../../src/shared/demo/own/own-story';
import { peopleNamed, recipesTold } from '../../../../src/shared/demo/own/story-recipes';
import { whoFits } from '../../../../src/shared/demo/own/who-fits';
import type { Company } from '../../../../src/shared/world/story';
import { twoDepartments } from '../a-scene';
import { aHappening, aStory } from './a-story';

const company: Company = {
  ...{ id: 'larkspur', name: 'Larkspur', domain: 'larkspur.example', about: '' },
  ...{ world: twoDepartments, cast: { leaver: 'bo' }, stories: [] },
};
const bo = { id: 'bo', name: 'Bo' };
const story = aStory([
  aHappening('department', { person: bo, text: 'Risk' }),
  aHappening('leaves', { person: { id: 'zoe', name: 'Zoe' } }),
  aHappening('joins', { text: 'Lena Fox' }),
]);
const composed = () =>
  compose({
    ...{ company, seed: 1, zones: null },
    ...{ recipes: recipesTold(story, undefined), reserved: peopleNamed(story) },
  });

it('the first two come first, and only the chapters that are wanted', () => {
  const ids = (wanted?: string[]) => recipesTold(story, wanted).map(({ id }) => id);
  expect(ids()).toEqual(['connect', 'first-day', 'leaver', 'own-1', 'joiner']);
  expect(ids(['joiner', 'own-1'])).toEqual(['connect', 'first-day', 'joiner', 'own-1']);
  expect(() => ids(['juggler'])).toThrow('There is no chapter “juggler”.');
  expect(recipesTold(null, ['joiner']).map(({ id }) => id)).toEqual(['connect', 'first-day', 'joiner']);
});

it('whom a chapter of one’s own names has no other chapter, and what is not in the company is told', () => {
  const { chapters, untold } = composed();
  expect(peopleNamed(story)).toEqual(['bo', 'zoe', 'lena.fox']);
  const leaver = chapters.find(({ id }) => id === 'leaver');
  expect(leaver?.beats[0]?.about.people.map(({ id }) => id)).not.toContain('bo');
  const own = chapters.find(({ id }) => id === 'own-1');
  expect(own).toMatchObject({ title: 'The merger', notes: 'Speak slowly' });
  expect(own?.beats.map(({ caption }) => caption)).toEqual([
    expect.stringContaining('moves to Risk'),
    'Lena Fox joins',
  ]);
  expect(untold.get('own-1')).toEqual([
    { happening: 1, field: 'person', sentence: 'Nobody at Larkspur is called Zoe by then.' },
  ]);
});

it('who fits is free, of a like name first; groups for a group', () => {
  const fits = whoFits(twoDepartments, 'person', { id: 'x', name: 'Dee Example' }, new Set(['ada']));
  expect(fits[0]?.id).toBe('dee');
  expect(fits.map(({ id }) => id)).not.toContain('ada');
  expect(whoFits(twoDepartments, 'toGroup', null, new Set()).map(({ id }) => id)).toEqual(['sales', 'risk']);
  expect(whoFits(twoDepartments, 'text', null, new Set())).toEqual([]);
});

it('a story is read as it was written; no chapter stands in it twice', () => {
  expect(ownStorySchema.parse(story)).toEqual(story);
  const [first] = story.chapters;
  expect(ownStorySchema.safeParse({ ...story, chapters: [first, first] }).error?.issues[0]?.message).toBe(
    'No chapter can stand in a story twice',
  );
});
