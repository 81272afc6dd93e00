/** Baselines: how a demo or a SCIM setting begins, with a name, and the way back there. */
import { z } from 'zod';
import { baselineFileSchema } from '../baseline/baseline-file';
import { groupingSchema } from '../platform/grouping';
import { settingNameSchema, tolerancePresetSchema } from '../scim-setting';
import { demoStartSchema } from './demo';
import { type FeatureContract, nothing, ofSetting } from './feature-contract';

const ofBaseline = z.object({ id: z.string() });
const named = { name: settingNameSchema };

const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('demo') }),
  z.object({ kind: z.literal('choices'), demo: demoStartSchema }),
  z.object({ kind: z.literal('setting'), settingId: z.string() }),
]);
export type BaselineSource = z.output<typeof sourceSchema>;

/** What it holds, in short. */
const contentSchema = z.object({
  ...named,
  savedAt: z.string(),
  idp: z.string(),
  setting: z.object({
    name: z.string(),
    fields: z.number(),
    grouping: groupingSchema,
    preset: tolerancePresetSchema,
    /** Tolerances that are not as the preset has them. */
    differing: z.number(),
    /** Schemas and resource types beyond the standard. */
    declared: z.number(),
  }),
  /** Null where nothing is played. */
  demo: z
    .object({
      company: z.string(),
      own: z.boolean(),
      people: z.number(),
      /** Title of a story that was composed; null for the one that is ready. */
      story: z.string().nullable(),
      /** Null for all that can be told. */
      chapters: z.number().nullable(),
      speed: z.number(),
      stops: z.boolean(),
      loops: z.boolean(),
    })
    .nullable(),
});
export type BaselineContent = z.output<typeof contentSchema>;
const summarySchema = contentSchema.extend({ id: z.string() });
export type BaselineSummary = z.output<typeof summarySchema>;

/** What a reset takes away, in numbers. */
const removesSchema = z.object({
  people: z.number(),
  groups: z.number(),
  /** Of other types. */
  others: z.number(),
  requests: z.number(),
  /** Of these requests those that no simulation sent. */
  realRequests: z.number(),
  findings: z.number(),
  /** Of the guide, ticked by a simulation. */
  ticks: z.number(),
});
export type Removes = z.output<typeof removesSchema>;

const startSchema = z.object({
  /** Of a baseline; null where the demo goes back to how it was begun. */
  id: z.string().nullable(),
  name: z.string(),
});

export const baselineContract = {
  calls: {
    /** From the demo of the sandbox, from what is chosen for one, or from a SCIM setting, to which it belongs then. */
    'baseline.save': {
      input: z.object({
        ...named,
        from: sourceSchema,
        /** In place of the one of this name; without it a name that is taken is refused. */
        replace: z.boolean().default(false),
      }),
      output: ofBaseline,
    },
    'baseline.rename': { input: ofBaseline.extend(named), output: nothing },
    'baseline.duplicate': { input: ofBaseline, output: ofBaseline },
    'baseline.remove': { input: ofBaseline, output: nothing },
    'baseline.export': {
      input: ofBaseline,
      output: z.object({ fileName: z.string(), file: baselineFileSchema }),
    },
    /** What a file holds: changes nothing. */
    'baseline.read': {
      input: z.object({ file: baselineFileSchema }),
      output: contentSchema.extend({
        /** Titles, and those that can't be told. */
        chapters: z.array(z.string()),
        leftOut: z.array(z.string()),
        groups: z.number(),
      }),
    },
    'baseline.import': {
      input: z.object({ file: baselineFileSchema, ...named, replace: z.boolean().default(false) }),
      output: ofBaseline,
    },
    /** Begins its demo in the sandbox. */
    'baseline.start': { input: ofBaseline, output: ofSetting },
    /** Which one a reset brings back in a SCIM setting of one's own; null for none. */
    'baseline.use': { input: ofSetting.extend({ id: z.string().nullable() }), output: nothing },
    /** What a reset would take away, and whether anything came that was not simulated: changes nothing. */
    'baseline.look': {
      input: ofSetting,
      output: z.object({ start: startSchema, removes: removesSchema, isReal: z.boolean() }),
    },
    /** Everything that arrived goes, what is played or failed on purpose ends, and the beginning is back. */
    'baseline.reset': { input: ofSetting, output: ofSetting.extend({ milliseconds: z.number() }) },
  },
  slices: {
    baselines: z.object({
      /** By name. */
      saved: z.array(summarySchema),
      /** Where a reset leads in the SCIM setting on show; null where it leads nowhere. */
      start: startSchema.nullable(),
      /** Of a demo that ended with the workbench: its sandbox is still here, and it can be begun again. */
      left: z.object({ settingId: z.string(), name: z.string() }).nullable(),
    }),
  },
} satisfies FeatureContract;
