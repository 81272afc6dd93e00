/** What an edit makes of a story; the one before stays as it is. */
import { newHappening } from '../../../../shared/demo/own/happening-fields';
import type {
  Happening,
  HappeningKind,
  OwnChapter,
  OwnStory,
  StoryChapter,
} from '../../../../shared/demo/own/own-story';

export function newStory(): OwnStory {
  return { id: '', title: 'A story of our own', chapters: [ownChapter([])] };
}

/** With an id that no other chapter has. */
export function ownChapter(others: readonly StoryChapter[]): OwnChapter {
  const taken = new Set(others.map(({ id }) => id));
  let count = 1;
  while (taken.has(`own-${count}`)) count += 1;
  const title = count === 1 ? 'Our chapter' : `Our chapter ${count}`;
  return { kind: 'own', id: `own-${count}`, title, notes: '', happenings: [newHappening('leaves')] };
}

export function withChapter(story: OwnStory, chapter: StoryChapter): OwnStory {
  return { ...story, chapters: [...story.chapters, chapter] };
}

export function withoutChapter(story: OwnStory, id: string): OwnStory {
  return { ...story, chapters: story.chapters.filter((one) => one.id !== id) };
}

/** @param by -1 is one place up, 1 one place down */
export function withChapterMoved(story: OwnStory, id: string, by: -1 | 1): OwnStory {
  const from = story.chapters.findIndex((one) => one.id === id);
  return { ...story, chapters: moved(story.chapters, from, by) };
}

export function withChanged(story: OwnStory, id: string, change: Partial<OwnChapter>): OwnStory {
  const chapters = story.chapters.map((one) =>
    one.kind === 'own' && one.id === id ? { ...one, ...change } : one,
  );
  return { ...story, chapters };
}

/** Whoever was chosen stays chosen where the other kind asks for them, too. */
export function asKind(happening: Happening, kind: HappeningKind): Happening {
  return { ...happening, kind, text: '' };
}

/** The list with one of its elements a place further; as it is where there is none. */
export function moved<Value>(values: readonly Value[], from: number, by: -1 | 1): Value[] {
  const to = from + by;
  const value = values[from];
  if (value === undefined || to < 0 || to >= values.length) return [...values];
  return values.toSpliced(from, 1).toSpliced(to, 0, value);
}

/** As a copy that is not kept yet. */
export function duplicated(story: OwnStory): OwnStory {
  return { ...story, id: '', title: `${story.title}, copy`.slice(0, 80) };
}
