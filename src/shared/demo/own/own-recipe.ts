/** A chapter of one's own as one that is ready: told of whichever company is chosen. */
import { apply, type World } from '../../world/world';
import type { Beat } from '../demo-story';
import { beat, type Recipe, type Scene, type Telling } from '../scene';
import { happen, type Told } from './happen';
import type { OwnChapter } from './own-story';
import type { UntoldHappening } from './untold';

export function ownRecipe(chapter: OwnChapter): Recipe {
  return { id: chapter.id, title: chapter.title, tell: (scene) => toldChapter(chapter, scene) };
}

function toldChapter({ happenings, notes }: OwnChapter, scene: Scene): Telling {
  const beats: Beat[] = [];
  const untold: UntoldHappening[] = [];
  let { world } = scene;
  for (const [happening, one] of happenings.entries()) {
    const come = happen(one, { ...scene, world });
    if ('events' in come) {
      beats.push(beatOf(come));
      world = after(world, come);
    } else untold.push({ ...come, happening });
  }
  const [first] = beats;
  const leftOut = untold[0]?.sentence ?? 'Nothing happens in it yet.';
  if (first === undefined) return { leftOut, untold };
  return { caption: first.caption, notes, takes: '{cycle}', evidence: null, beats, untold };
}

function beatOf({ caption, events, people, groups }: Told): Beat {
  return beat(caption, { events, people, groups });
}

function after(world: World, { events }: Told): World {
  return events.reduce(apply, world);
}
