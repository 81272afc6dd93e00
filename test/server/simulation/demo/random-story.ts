/** Stories in which anything may happen that can be composed, to anybody, in any order. */
import { kindsOfHappenings, newHappening } from '../../../../src/shared/demo/own/happening-fields';
import type { Happening, OwnStory, StoryChapter } from '../../../../src/shared/demo/own/own-story';
import { groupsSent } from '../../../../src/shared/demo/scene';
import { displayNameOf } from '../../../../src/shared/world/person';
import { oneOf, randomOf } from '../../../../src/shared/world/random';
import type { World } from '../../../../src/shared/world/world';

const ready = ['joiner', 'mover', 'leaver', 're-hire', 'rename', 'groups', 'token', 'outage', 'mistake-mail'];
const words = ['Sales', 'Lena van Dyk', 'Otto Fox', 'Winter', 'GB', 'SE', 'Board', 'Operations'];

/** The same for the same seed. */
export function randomStory(world: World, seed: number): OwnStory {
  const random = randomOf(seed, 'story');
  const upTo = (count: number) => Math.floor(random() * count);
  const own: StoryChapter[] = Array.from({ length: 1 + upTo(3) }, (_, place) => ({
    ...{ kind: 'own', id: `own-${place + 1}`, title: `Ours ${place + 1}`, notes: '' },
    happenings: Array.from({ length: 1 + upTo(5) }, () => randomHappening(world, random)),
  }));
  const others = ready.filter(() => random() < 0.4).map((id): StoryChapter => ({ kind: 'ready', id }));
  const chapters = [...own, ...others]
    .map((chapter) => ({ chapter, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ chapter }) => chapter);
  return { id: '', title: `Story ${seed}`, chapters };
}

function randomHappening(world: World, random: () => number): Happening {
  const person = () => {
    const one = oneOf(random, [...world.people.values()]);
    return { id: one.id, name: displayNameOf(one) };
  };
  const group = () => {
    const { id, name } = oneOf(random, groupsSent(world));
    return random() < 0.2 ? null : { id, name };
  };
  const { kind } = oneOf(random, kindsOfHappenings);
  const chosen = { person: person(), manager: person(), group: group(), toGroup: group() };
  return { ...newHappening(kind), ...chosen, text: oneOf(random, words) };
}
