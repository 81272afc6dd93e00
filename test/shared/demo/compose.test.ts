import { expect, it } from 'vitest';
import { recipes } from '../../../src/shared/demo/chapters';
import { recipeOf } from '../../../src/shared/demo/chapters/recipe-of';
import { compose, worldAfter } from '../../../src/shared/demo/compose';
import type { Company } from '../../../src/shared/world/story';
import { emptyWorld } from '../../../src/shared/world/world';
import { twoDepartments } from './a-scene';

const company: Company = {
  ...{ id: 'larkspur', name: 'Larkspur', domain: 'larkspur.example', about: '' },
  ...{ world: twoDepartments, cast: { mover: 'bo', leaver: 'dee' }, stories: [] },
};
const composed = (change: Partial<Parameters<typeof compose>[0]> = {}) =>
  compose({ company, recipes, seed: 1, zones: null, ...change });

it('the same seed casts the same people', () => {
  expect(composed()).toEqual(composed());
});

it('whom the company proposes is in the chapter that they are proposed for, and in no other', () => {
  const { chapters } = composed();
  const people = (id: string) =>
    chapters
      .find((chapter) => chapter.id === id)
      ?.beats.flatMap(({ about }) => about.people.map((one) => one.id));
  expect(new Set(people('mover'))).toEqual(new Set(['bo']));
  expect(new Set(people('leaver'))).toEqual(new Set(['dee']));
  expect(people('rename')).not.toContain('bo');
});

it('what can’t be told is left out with a sentence', () => {
  const { leftOut } = composed({
    company: { ...company, cast: {}, world: emptyWorld },
    recipes: ['mover', 'groups'].map(recipeOf),
  });
  expect(leftOut.map(({ id, sentence }) => [id, sentence])).toEqual([
    ['mover', 'There is no second department that somebody could move to.'],
    ['groups', 'It takes groups and at least two departments.'],
  ]);
});

it('what happened in one chapter is known in the next', () => {
  const { chapters } = composed({ recipes: ['leaver'].map(recipeOf) });
  expect(
    worldAfter(
      twoDepartments,
      chapters.flatMap(({ beats }) => beats),
    ).people.has('dee'),
  ).toBe(false);
});

it('a chapter that there is not is refused', () => {
  expect(() => composed({ recipes: ['juggler'].map(recipeOf) })).toThrow('There is no chapter “juggler”.');
});

it('a mistake is told in four captions, in their order', () => {
  const mistakes = composed().chapters.filter(({ id }) => id.startsWith('mistake-'));
  expect(mistakes.length).toBeGreaterThan(1);
  for (const { beats, evidence } of mistakes) {
    expect(beats.map(({ label }) => label)).toEqual(['Wrong value', 'Why', 'The fix', 'Right again']);
    expect(evidence?.people.length).toBeGreaterThan(0);
  }
});
