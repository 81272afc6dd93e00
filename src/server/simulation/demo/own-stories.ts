/** Stories that were composed or loaded here: a file each in the data folder. */
import { join } from 'node:path';
import { type OwnStory, ownStorySchema } from '../../../shared/demo/own/own-story';
import { slug } from '../../../shared/world/id-of-name';
import { ApiFailure } from '../../api/api-failure';
import { openJsonFolder } from '../../store/json-folder';
import type { NewNotice } from '../../store/notice';

export interface OwnStories {
  list(): readonly OwnStory[];
  /** @throws ApiFailure 404 where there is none */
  find(id: string): OwnStory;
  /** Under its id, or a new one where it has none. Resolves with the id. */
  save(story: OwnStory): Promise<string>;
  remove(id: string): Promise<void>;
}

export function openOwnStories(dataDir: string, onNotice: (notice: NewNotice) => void): OwnStories {
  const options = { what: 'story', schema: ownStorySchema, onNotice };
  const folder = openJsonFolder<OwnStory>({ folder: join(dataDir, 'stories'), ...options });
  const known = (id: string) => folder.list().find((one) => one.id === id);
  return {
    ...folder,
    find(id) {
      const story = known(id);
      if (story === undefined) throw new ApiFailure(404, 'NO_STORY', 'This story is not here any more.');
      return story;
    },
    async save(story) {
      const id = story.id || freeId(story.title, (one) => known(one) !== undefined);
      await folder.save(id, { ...story, id });
      return id;
    },
  };
}

const longestSlug = 40;

function freeId(title: string, isTaken: (id: string) => boolean): string {
  const name = slug(title).slice(0, longestSlug) || 'story';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? name : `${name}-${count}`;
    if (!isTaken(id)) return id;
  }
}
