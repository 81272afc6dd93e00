/** A story as a file: written, and read again by the core, which says what is wrong and where. */
import type { OwnStory } from '../../../../shared/demo/own/own-story';
import { saveFile } from '../../../components/save-file';
import { call } from '../../../state/api';

export function saveStoryFile(story: OwnStory): void {
  const text = JSON.stringify({ kind: 'scim-workbench story', story }, null, 2);
  saveFile(`${story.title.trim()}.json`, new Blob([text], { type: 'application/json' }));
}

const largest = 500_000;

/** Rejects with what is wrong in it, and where. */
export async function readStoryFile(file: File): Promise<OwnStory> {
  if (file.size > largest) throw new Error(`${file.name} is too large for a story.`);
  const { story, problems } = await call('demo.readStory', { text: await file.text() });
  if (story !== null) return story;
  throw new Error(problems.map(({ place, problem }) => `${place}: ${problem}`).join(' · '));
}
