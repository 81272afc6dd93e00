/** Chapters of one company, cast one after the other: what happened in one is known in the next. */

import { randomOf } from '../world/random';
import type { Company } from '../world/story';
import { apply, type World } from '../world/world';
import { recipes } from './chapters';
import type { DemoChapter } from './demo-story';
import type { Recipe, ZonesKnown } from './scene';

export interface LeftOut {
  id: string;
  title: string;
  sentence: string;
}

export interface Composed {
  chapters: DemoChapter[];
  leftOut: LeftOut[];
}

export interface Composing {
  company: Company;
  /** Ids in the order in which they are told. */
  chapters: readonly string[];
  seed: number;
  zones: ZonesKnown | null;
}

/** @throws RangeError for a chapter that there is not */
export function compose({ company, chapters, seed, zones }: Composing): Composed {
  const composed: Composed = { chapters: [], leftOut: [] };
  const used = new Set<string>(
    Object.values(company.cast).flatMap((who) => (typeof who === 'string' ? who : [])),
  );
  let { world } = company;
  for (const recipe of chapters.map(recipeOf)) {
    const { id, title } = recipe;
    const random = randomOf(seed, id);
    const telling = recipe.tell({
      company,
      world,
      random,
      used: usedFor(recipe, used, company),
      cast: company.cast,
      zones,
    });
    if ('leftOut' in telling) {
      composed.leftOut.push({ id, title, sentence: telling.leftOut });
      continue;
    }
    composed.chapters.push({ id, title, ...telling });
    world = worldAfter(world, telling.beats);
    for (const one of mentioned(telling.beats)) used.add(one);
  }
  return composed;
}

/** Whom the company proposes for this chapter is free for it, and for no other. */
function usedFor({ id }: Recipe, used: ReadonlySet<string>, { cast }: Company): Set<string> {
  const own = { mover: cast.mover, leaver: cast.leaver, 're-hire': cast.returner, rename: cast.renamed }[id];
  return new Set([...used].filter((one) => one !== own));
}

function mentioned(beats: DemoChapter['beats']): string[] {
  return beats.flatMap(({ about, deeds }) => (deeds.length === 0 ? [] : about.people.map(({ id }) => id)));
}

export function worldAfter(world: World, beats: DemoChapter['beats']): World {
  const deeds = beats.flatMap(({ deeds }) => deeds);
  const events = deeds.flatMap((deed) => (deed.kind === 'events' ? deed.events : []));
  return events.reduce((now, { event }) => apply(now, event), world);
}

function recipeOf(wanted: string): Recipe {
  const recipe = recipes.find(({ id }) => id === wanted);
  if (recipe === undefined) throw new RangeError(`There is no chapter “${wanted}”.`);
  return recipe;
}
