/** How far the guides of one SCIM setting are. */
import { z } from 'zod';
import { allGuidesProgressSchema } from '../guide';
import { type FeatureContract, nothing, ofSetting } from './feature-contract';

export const guideContract = {
  calls: {
    'guide.tick': {
      input: ofSetting.extend({ stepId: z.string(), done: z.boolean() }),
      output: nothing,
    },
    /** What the admin writes beside a step; empty takes it away. */
    'guide.note': {
      input: ofSetting.extend({
        stepId: z.string().max(200),
        text: z.string().max(4_000, 'At most 4,000 characters'),
      }),
      output: nothing,
    },
    /** A guide is on show that asks what the platform makes of the people: they are looked at for it. */
    'guide.look': { input: ofSetting, output: nothing },
  },
  /** Null where there is no SCIM setting. */
  slices: {
    guide: allGuidesProgressSchema.nullable(),
    /** Step id -> what was written beside it. */
    guideNotes: z.record(z.string(), z.string()).nullable(),
  },
} satisfies FeatureContract;
