/** A story that was composed here: chapters that are ready, and chapters of one's own, made of what happens in a company. */
import { z } from 'zod';

/** Somebody or a group, with the name that stands for them where another company has nobody of that id. */
const referenceSchema = z.strictObject({
  id: z.string().min(1).max(120),
  name: z.string().max(120).default(''),
});
export type Reference = z.output<typeof referenceSchema>;

export const happeningKinds = [
  ...([
    'joins',
    'department',
    'manager',
    'country',
    'group',
    'renamed',
    'leaves',
    'back',
    'deleted',
  ] as const),
  ...(['group renamed', 'group deleted'] as const),
] as const;
export type HappeningKind = (typeof happeningKinds)[number];

const reference = referenceSchema.nullable().default(null);

/** What happens while one caption stands. What a kind does not take is ignored; what is not chosen yet is null or empty. */
export const happeningSchema = z.strictObject({
  kind: z.enum(happeningKinds),
  person: reference,
  /** The group that changes, or is left. */
  group: reference,
  toGroup: reference,
  manager: reference,
  /** Name of who joins, department, alpha-2 code of a country, last name, or name of a group. */
  text: z.string().max(120).default(''),
  /** In place of the sentence that tells it by itself. */
  caption: z.string().max(200).default(''),
});
export type Happening = z.output<typeof happeningSchema>;

const readyChapterSchema = z.strictObject({ kind: z.literal('ready'), id: z.string().min(1).max(60) });

const ownChapterSchema = z.strictObject({
  kind: z.literal('own'),
  id: z.string().regex(/^own-[a-z0-9-]{1,40}$/, 'Begins with own-, then small letters, figures and hyphens'),
  title: z.string().trim().min(1, 'Give the chapter a title').max(60),
  /** For the speaker alone. */
  notes: z.string().max(2_000).default(''),
  happenings: z.array(happeningSchema).max(40),
});
export type OwnChapter = z.output<typeof ownChapterSchema>;

export const storyChapterSchema = z.discriminatedUnion('kind', [readyChapterSchema, ownChapterSchema]);
export type StoryChapter = z.output<typeof storyChapterSchema>;

export const ownStorySchema = z.strictObject({
  /** Given when it is saved. */
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9-]*$/)
    .default(''),
  title: z.string().trim().min(1, 'Give the story a title').max(80),
  chapters: z
    .array(storyChapterSchema)
    .min(1, 'A story has at least one chapter')
    .max(40)
    .refine(areDifferent, 'No chapter can stand in a story twice'),
});
export type OwnStory = z.output<typeof ownStorySchema>;

function areDifferent(chapters: readonly StoryChapter[]): boolean {
  return new Set(chapters.map(({ id }) => id)).size === chapters.length;
}

/** What a file of a story is called within. */
export const storyFileSchema = z.strictObject({
  kind: z.literal('scim-workbench story'),
  story: ownStorySchema,
});
