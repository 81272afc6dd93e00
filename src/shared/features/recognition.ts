/** Whose client the requests of a SCIM setting come from. */
import { z } from 'zod';
import type { FeatureContract } from './feature-contract';

export const recognitionContract = {
  calls: {},
  slices: {
    /** Null while they show too little. Requests of our own simulation are not looked at. */
    recognition: z
      .object({
        settingId: z.string(),
        idp: z.string(),
        confidence: z.enum(['certain', 'likely']),
        /** Ends of "These requests …": rich text. */
        reasons: z.array(z.string()),
      })
      .nullable(),
  },
} satisfies FeatureContract;
