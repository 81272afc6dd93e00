/** A story of one's own as chapters to be told, and whom it names. */
import { idOfName } from '../../world/id-of-name';
import { alwaysTold, recipes } from '../chapters';
import { recipeOf } from '../chapters/recipe-of';
import type { Recipe } from '../scene';
import { nameParts } from './happening-fields';
import { ownRecipe } from './own-recipe';
import type { OwnStory } from './own-story';

/**
 * All there are, or those of the story, as far as they are wanted; the first two come first: without them nobody is there.
 * @throws RangeError for a chapter that there is not
 */
export function recipesTold(story: OwnStory | null, wanted: readonly string[] | undefined): Recipe[] {
  const all = story === null ? [...recipes] : story.chapters.map(recipeOfChapter);
  const find = (id: string) => all.find((one) => one.id === id) ?? recipeOf(id);
  const first = alwaysTold.map(recipeOf);
  const others = wanted === undefined ? all : wanted.map(find);
  return [...first, ...others.filter(({ id }) => !alwaysTold.includes(id))];
}

function recipeOfChapter(chapter: OwnStory['chapters'][number]): Recipe {
  return chapter.kind === 'own' ? ownRecipe(chapter) : recipeOf(chapter.id);
}

/** Ids of those to whom something happens in chapters of one's own, and of those who join there. */
export function peopleNamed(story: OwnStory | null): string[] {
  const own = story?.chapters.flatMap((one) => (one.kind === 'own' ? one.happenings : [])) ?? [];
  return own.flatMap(({ kind, person, text }) => {
    const { givenName, familyName } = nameParts(text);
    return kind === 'joins' ? idOfName(givenName, familyName) : (person?.id ?? []);
  });
}
