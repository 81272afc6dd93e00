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
  },
  /** Null where there is no SCIM setting. */
  slices: { guide: allGuidesProgressSchema.nullable() },
} satisfies FeatureContract;
