/** The story on the bench: kept while the page lives, also when another page is looked at. */
import { create } from 'zustand';
import type { OwnStory } from '../../../../shared/demo/own/own-story';
import { call } from '../../../state/api';
import { showFailure, showUndo } from '../../../state/toasts';
import { choose, useChoices } from '../choices';
import { newStory } from './story-edits';

interface Draft {
  story: OwnStory;
  /** As it is kept; null for one that is not. */
  kept: OwnStory | null;
}

export const useDraft = create<Draft>()(() => ({ story: newStory(), kept: null }));

export function edit(story: OwnStory): void {
  useDraft.setState({ story });
}

/** One that is kept, or a new one. */
export function take(story: OwnStory): void {
  useDraft.setState({ story, kept: story.id === '' ? null : story });
}

export function isEdited({ story, kept }: Draft): boolean {
  return JSON.stringify(story) !== JSON.stringify(kept);
}

/** Resolves with its id. Rejects where it can't be kept. */
export async function keep(): Promise<string> {
  const { story } = useDraft.getState();
  const { id } = await call('demo.saveStory', { story });
  const kept = { ...story, id };
  useDraft.setState(({ story: now }) => ({ kept, story: { ...now, id } }));
  storiesChanged();
  return id;
}

/** With a way back. */
export async function removeStory(story: OwnStory): Promise<void> {
  await call('demo.removeStory', { story: story.id });
  if (useDraft.getState().story.id === story.id) take(newStory());
  if (useChoices.getState().story === story.id) choose({ story: null });
  storiesChanged();
  showUndo(`The story ${story.title} is deleted.`, () => {
    void call('demo.saveStory', { story }).then(storiesChanged, showFailure('The story was not restored'));
  });
}

function storiesChanged(): void {
  choose({ version: useChoices.getState().version + 1 });
}
