import type { Recipe } from '../scene';
import { recipes } from '.';

/** @throws RangeError for a chapter that there is not */
export function recipeOf(wanted: string): Recipe {
  const recipe = recipes.find(({ id }) => id === wanted);
  if (recipe === undefined) throw new RangeError(`There is no chapter “${wanted}”.`);
  return recipe;
}
