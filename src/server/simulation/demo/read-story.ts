/** A file of a story: what it holds, or what is wrong with it and where. */
import type { z } from 'zod';
import { recipes } from '../../../shared/demo/chapters';
import { type OwnStory, storyFileSchema } from '../../../shared/demo/own/own-story';
import { issueWords } from '../../../shared/issue-words';

interface ReadStory {
  story: OwnStory | null;
  problems: { place: string; problem: string }[];
}

const mostProblems = 20;

/** The id is left out: a story that was read is another one here. */
export function readStory(text: string): ReadStory {
  const parsed = parseJson(text);
  if ('problem' in parsed) return wrong([{ place: 'The file', problem: parsed.problem }]);
  const read = storyFileSchema.safeParse(parsed.json, { error: issueWords });
  if (!read.success) return wrong(read.error.issues.slice(0, mostProblems).map(problemOf));
  const { story } = read.data;
  const strange = story.chapters.flatMap((chapter, place) =>
    chapter.kind === 'ready' && !recipes.some(({ id }) => id === chapter.id)
      ? { place: `story.chapters[${place}].id`, problem: `There is no chapter “${chapter.id}”.` }
      : [],
  );
  return strange.length > 0 ? wrong(strange) : { story: { ...story, id: '' }, problems: [] };
}

function parseJson(text: string): { json: unknown } | { problem: string } {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return { problem: `This is no JSON: ${error instanceof Error ? error.message : error}` };
  }
}

function wrong(problems: ReadStory['problems']): ReadStory {
  return { story: null, problems };
}

function problemOf({ path, message }: z.core.$ZodIssue) {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return { place: place.replace(/^\./, '') || 'The file', problem: message };
}
