/** Chapters of one company, cast one after the other: what happened in one is known in the next. */

import { randomOf } from '../world/random';
import type { Company } from '../world/story';
import { apply, type World } from '../world/world';
import type { DemoChapter } from './demo-story';
import type { UntoldHappening } from './own/untold';
import type { Recipe, ZonesKnown } from './scene';

export interface LeftOut {
  id: string;
  title: string;
  sentence: string;
}

export interface Composed {
  chapters: DemoChapter[];
  leftOut: LeftOut[];
  /** By chapter of one's own: what does not happen in this company. */
  untold: Map<string, readonly UntoldHappening[]>;
}

export interface Composing {
  company: Company;
  /** In the order in which they are told. */
  recipes: readonly Recipe[];
  /** Ids of people to whom something happens in a chapter of one's own: they have no other chapter. */
  reserved?: readonly string[];
  seed: number;
  zones: ZonesKnown | null;
}

export function compose({ company, recipes, reserved = [], seed, zones }: Composing): Composed {
  const composed: Composed = { chapters: [], leftOut: [], untold: new Map() };
  const proposed = Object.values(company.cast).flatMap((who) => (typeof who === 'string' ? who : []));
  const used = new Set<string>([...proposed, ...reserved]);
  let { world } = company;
  for (const recipe of recipes) {
    const { id, title } = recipe;
    const random = randomOf(seed, id);
    const telling = recipe.tell({
      company,
      world,
      random,
      used: usedFor(recipe, used, reserved, company),
      cast: company.cast,
      zones,
    });
    composed.untold.set(id, telling.untold ?? []);
    if ('leftOut' in telling) {
      composed.leftOut.push({ id, title, sentence: telling.leftOut });
      continue;
    }
    const { untold: _, ...chapter } = telling;
    composed.chapters.push({ id, title, ...chapter });
    world = worldAfter(world, telling.beats);
    for (const one of mentioned(telling.beats)) used.add(one);
  }
  return composed;
}

/** Whom the company proposes for this chapter is free for it, and for no other. */
function usedFor(
  { id }: Recipe,
  used: ReadonlySet<string>,
  reserved: readonly string[],
  { cast }: Company,
): Set<string> {
  const own = { mover: cast.mover, leaver: cast.leaver, 're-hire': cast.returner, rename: cast.renamed }[id];
  return new Set([...used].filter((one) => one !== own || reserved.includes(one)));
}

function mentioned(beats: DemoChapter['beats']): string[] {
  return beats.flatMap(({ about, deeds }) => (deeds.length === 0 ? [] : about.people.map(({ id }) => id)));
}

export function worldAfter(world: World, beats: DemoChapter['beats']): World {
  const deeds = beats.flatMap(({ deeds }) => deeds);
  const events = deeds.flatMap((deed) => (deed.kind === 'events' ? deed.events : []));
  return events.reduce((now, { event }) => apply(now, event), world);
}
