/** A demo as the page is told: the chapters, which is told now, whom its caption is about, and what comes next. */
import { z } from 'zod';
import { simulationSpeedSchema } from '../simulation';

const personMentionedSchema = z.object({
  /** In the company. */
  id: z.string(),
  name: z.string(),
  /** As the directory of this company has it; a vendor may send another. */
  userName: z.string(),
  /** What changes, "Department", and from what to what; null where nothing does. */
  change: z.object({ what: z.string(), from: z.string().nullable(), to: z.string().nullable() }).nullable(),
});
const groupMentionedSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What somebody mentioned does there; null where the group is only meant. */
  change: z.enum(['joined', 'left', 'made']).nullable(),
});

const mentionedSchema = z.object({
  people: z.array(personMentionedSchema),
  groups: z.array(groupMentionedSchema),
});
export type Mentioned = z.output<typeof mentionedSchema>;

const evidenceSchema = z.object({
  /** "Time zone". */
  field: z.string(),
  why: z.string(),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      wrong: z.string().nullable(),
      right: z.string().nullable(),
    }),
  ),
  fix: z.object({
    /** "Entra ID, attribute mapping". */
    where: z.string(),
    /** To the letter, as it is pasted; null where nothing is. */
    code: z.string().nullable(),
  }),
});
export type Evidence = z.output<typeof evidenceSchema>;

const toldChapterSchema = z.object({
  id: z.string(),
  title: z.string(),
  caption: z.string(),
  notes: z.string(),
  takes: z.string().nullable(),
  /** Its captions in order; a label where they are steps with a name, such as the four of a mistake. */
  beats: z.array(z.object({ label: z.string().nullable(), caption: z.string(), says: z.string() })),
  state: z.enum(['told', 'now', 'to come']),
  evidence: evidenceSchema.nullable(),
});

export const demoSchema = z.object({
  /** Of the sandbox that it is played into. */
  settingId: z.string(),
  /** Id of the identity provider. */
  idp: z.string(),
  /** `people`: who arrives on the first day. */
  company: z.object({ id: z.string(), name: z.string(), people: z.number() }),
  /** One that was composed here; null for the one that is ready. */
  story: z.object({ id: z.string(), title: z.string() }).nullable(),
  chapters: z.array(toldChapterSchema),
  /** Chapters and captions that this provider can't tell, each with a sentence. */
  leftOut: z.array(z.object({ title: z.string(), sentence: z.string() })),
  /** Places in `chapters` and in the `beats` of that one, from 0. */
  chapter: z.number(),
  beat: z.number(),
  about: mentionedSchema,
  /** What is announced: the next caption, and its chapter where that is another one. Null at the end. */
  next: z
    .object({ chapter: z.string().nullable(), label: z.string().nullable(), caption: z.string() })
    .nullable(),
  speed: simulationSpeedSchema,
  /** Whether it waits for *Next* before each caption. */
  stops: z.boolean(),
  /** Whether it begins again at the end. */
  loops: z.boolean(),
  /** `waiting` is for *Next*; `rebuilding` plays up to the chapter that was jumped to, at full speed. */
  state: z.enum(['running', 'waiting', 'paused', 'rebuilding', 'finished', 'stopped', 'failed']),
  error: z.string().nullable(),
  startedAt: z.string(),
});
export type Demo = z.output<typeof demoSchema>;
