import { expect, it } from 'vitest';
import {
  asKind,
  duplicated,
  moved,
  newStory,
  ownChapter,
  withChanged,
  withChapter,
  withChapterMoved,
  withoutChapter,
} from '../../../../../src/renderer/features/demo/story/story-edits';
import { aHappening, aStory } from '../../../../shared/demo/own/a-story';

const story = aStory([]);
const ids = ({ chapters }: typeof story) => chapters.map(({ id }) => id);

it('chapters are added, moved within the list only, and removed', () => {
  expect(ids(withChapter(story, ownChapter(story.chapters)))).toEqual(['leaver', 'own-1', 'joiner', 'own-2']);
  expect(ids(withChapterMoved(story, 'joiner', -1))).toEqual(['leaver', 'joiner', 'own-1']);
  expect(ids(withChapterMoved(story, 'leaver', -1))).toEqual(ids(story));
  expect(ids(withChapterMoved(story, 'joiner', 1))).toEqual(ids(story));
  expect(ids(withoutChapter(story, 'own-1'))).toEqual(['leaver', 'joiner']);
  expect(moved(['a'], 3, 1)).toEqual(['a']);
});

it('a chapter of one’s own is changed, one that is ready is not', () => {
  const [, own] = withChanged(story, 'own-1', { title: 'Other' }).chapters;
  expect(own).toMatchObject({ title: 'Other' });
  expect(withChanged(story, 'leaver', { title: 'Other' })).toEqual(story);
});

it('another kind keeps who it is about, and not what was typed for the former', () => {
  const person = { id: 'bo', name: 'Bo' };
  expect(asKind(aHappening('renamed', { person, text: 'Winter' }), 'department')).toEqual(
    aHappening('department', { person }),
  );
});

it('a new story and a copy are not kept yet', () => {
  expect(newStory()).toMatchObject({ id: '', chapters: [{ kind: 'own' }] });
  expect(duplicated({ ...story, id: 'ours' })).toMatchObject({ id: '', title: 'Ours, copy' });
});
