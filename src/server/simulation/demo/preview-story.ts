/** What a story will send with this company and provider, chapter by chapter, and what of it can't be told. */

import type { z } from 'zod';
import { isSilent } from '../../../shared/demo/fit-to-vendor';
import type { OwnStory, StoryChapter } from '../../../shared/demo/own/own-story';
import { peopleNamed } from '../../../shared/demo/own/story-recipes';
import { whoFits } from '../../../shared/demo/own/who-fits';
import type { storyPreviewSchema } from '../../../shared/features/demo-stories';
import { secondsOf } from './pace';
import type { PreparedDemo } from './prepare-demo';

type Preview = z.output<typeof storyPreviewSchema>;

/** @param prepared from all chapters of the story */
export function previewStory(story: OwnStory, prepared: PreparedDemo): Preview {
  const { chapters, sent } = prepared.whole;
  const ids = [...new Set([...chapters.map(({ id }) => id), ...story.chapters.map(({ id }) => id)])];
  return {
    requests: prepared.requests,
    seconds: prepared.chapters.reduce(
      (sum, { beats }, place) => sum + secondsOf(prepared.sent, place, beats.length),
      0,
    ),
    isCounted: sent.size > 0,
    chapters: ids.map((id) => chapterPreview(id, story, prepared)),
  };
}

function chapterPreview(id: string, story: OwnStory, prepared: PreparedDemo): Preview['chapters'][number] {
  const { whole, leftOut } = prepared;
  const place = whole.chapters.findIndex((one) => one.id === id);
  const chapter = whole.chapters[place];
  const own = story.chapters.find((one) => one.id === id);
  const untold = untoldOf(own, story, prepared);
  const told = toldPlaces(own, new Set(untold.map(({ happening }) => happening)));
  return {
    id,
    title: chapter?.title ?? leftOut.find((one) => one.id === id)?.title ?? id,
    notes: chapter?.notes ?? '',
    leftOut: chapter === undefined ? (leftOut.find((one) => one.id === id)?.sentence ?? null) : null,
    untold,
    beats: (chapter?.beats ?? []).map((beat, index) => {
      const steps = whole.sent.get(`${place}.${index}`);
      return {
        ...{ label: beat.label, caption: beat.caption, happening: told[index] ?? null },
        isSilent: isSilent(beat, steps),
        requests: steps === undefined ? 0 : steps.reads + steps.writes,
        steps: [...(steps?.steps ?? [])],
      };
    }),
  };
}

/** Places of what happens, in the order of their captions. */
function toldPlaces(chapter: StoryChapter | undefined, untold: ReadonlySet<number>): number[] {
  if (chapter?.kind !== 'own') return [];
  return chapter.happenings.map((_, place) => place).filter((place) => !untold.has(place));
}

function untoldOf(chapter: StoryChapter | undefined, story: OwnStory, { whole, company }: PreparedDemo) {
  if (chapter?.kind !== 'own') return [];
  const taken = new Set(peopleNamed(story));
  return (whole.untold.get(chapter.id) ?? []).map(({ happening, sentence, field }) => {
    const given = field === null ? undefined : chapter.happenings[happening]?.[field];
    const wanted = typeof given === 'object' ? given : null;
    return { happening, sentence, field, fits: whoFits(company.world, field, wanted, taken) };
  });
}
