/** How far the guide of one SCIM setting is. */
import { z } from 'zod';
import { guideProgressSchema } from '../guide';
import { type FeatureContract, nothing, ofSetting } from './feature-contract';

export const guideContract = {
  calls: {
    'guide.tick': {
      input: ofSetting.extend({ stepId: z.string(), done: z.boolean() }),
      output: nothing,
    },
  },
  /** Null where there is no SCIM setting. */
  slices: { guide: guideProgressSchema.nullable() },
} satisfies FeatureContract;
