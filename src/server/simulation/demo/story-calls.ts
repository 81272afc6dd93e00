/** The calls of stories that are composed here. */
import type { demoStoriesContract } from '../../../shared/features/demo-stories';
import type { FeatureOf } from '../../feature';
import type { CompaniesHere } from './companies-here';
import type { OwnStories } from './own-stories';
import { peopleOf } from './people-of';
import type { PreparingPlayer } from './player';
import { previewStory } from './preview-story';
import { readStory } from './read-story';

const manner = { seed: 1, speed: 1, stops: false, loops: false };

export function storyCalls(
  player: PreparingPlayer,
  stories: OwnStories,
  companies: CompaniesHere,
): FeatureOf<typeof demoStoriesContract>['calls'] {
  return {
    'demo.stories': () => ({ stories: [...stories.list()] }),
    'demo.saveStory': async ({ story }) => ({ id: await stories.save(story) }),
    async 'demo.removeStory'({ story }) {
      await stories.remove(story);
      return {};
    },
    'demo.previewStory': async ({ story, ...cast }) =>
      previewStory(story, await player.prepare({ ...cast, ...manner, ownStory: story })),
    'demo.readStory': ({ text }) => readStory(text),
    'demo.people': ({ company, search }) => peopleOf(companies.find(company), search),
  };
}
