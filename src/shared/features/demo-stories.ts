/** Stories of one's own for demos: composed, looked at before they are told, kept, and handed on as files. */
import { z } from 'zod';
import { ownStorySchema } from '../demo/own/own-story';
import { identityProviderIdSchema } from '../idp/identity-provider-id';
import { type FeatureContract, nothing } from './feature-contract';

const referenceSchema = z.object({ id: z.string(), name: z.string() });

const stepSchema = z.object({ caption: z.string(), method: z.string(), path: z.string() });

const beatSchema = z.object({
  label: z.string().nullable(),
  caption: z.string(),
  /** Place of what happens, in a chapter of one's own. */
  happening: z.number().nullable(),
  /** True where the provider sends nothing of it: it is left out. */
  isSilent: z.boolean(),
  requests: z.number(),
  /** The first of them. */
  steps: z.array(stepSchema),
});

const untoldSchema = z.object({
  happening: z.number(),
  sentence: z.string(),
  /** What has to be chosen anew; null where that would not help. */
  field: z.enum(['person', 'manager', 'group', 'toGroup', 'text']).nullable(),
  /** Who may stand there instead. */
  fits: z.array(referenceSchema),
});

export const storyPreviewSchema = z.object({
  requests: z.number(),
  seconds: z.number(),
  /** False for a company that is too large to be played through beforehand. */
  isCounted: z.boolean(),
  chapters: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      notes: z.string(),
      /** Why it can't be told; null where it can. */
      leftOut: z.string().nullable(),
      untold: z.array(untoldSchema),
      beats: z.array(beatSchema),
    }),
  ),
});

/** Where in a file, and what is wrong there. */
const problemSchema = z.object({ place: z.string(), problem: z.string() });

export const demoStoriesContract = {
  calls: {
    'demo.stories': { input: nothing, output: z.object({ stories: z.array(ownStorySchema) }) },
    /** In place of the one of its id. */
    'demo.saveStory': {
      input: z.strictObject({ story: ownStorySchema }),
      output: z.object({ id: z.string() }),
    },
    'demo.removeStory': { input: z.strictObject({ story: z.string() }), output: nothing },
    /** As it would be told; it need not be saved, and what is not chosen yet is named. */
    'demo.previewStory': {
      input: z.strictObject({ story: ownStorySchema, company: z.string(), idp: identityProviderIdSchema }),
      output: storyPreviewSchema,
    },
    /** Reads a file and saves nothing. */
    'demo.readStory': {
      input: z.strictObject({ text: z.string().max(500_000, 'This file is too large for a story.') }),
      output: z.object({ story: ownStorySchema.nullable(), problems: z.array(problemSchema) }),
    },
    /** Whom something may happen to: the first whose name has this text. */
    'demo.people': {
      input: z.strictObject({ company: z.string(), search: z.string().max(100).default('') }),
      output: z.object({
        people: z.array(referenceSchema.extend({ department: z.string().nullable() })),
        groups: z.array(referenceSchema),
        departments: z.array(z.string()),
        /** Alpha-2 codes. */
        countries: z.array(z.string()),
      }),
    },
  },
  slices: {},
} satisfies FeatureContract;
