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
    /** A guide is on show that asks what the platform makes of the people: they are looked at for it. */
    'guide.look': { input: ofSetting, output: nothing },
  },
  /** Null where there is no SCIM setting. */
  slices: { guide: allGuidesProgressSchema.nullable() },
} satisfies FeatureContract;
