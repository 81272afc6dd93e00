/** Failures on purpose, on the SCIM port. */
import { z } from 'zod';
import { activeInjectionSchema, injectionSchema } from '../injection/injection';
import { type FeatureContract, nothing } from './feature-contract';

export const injectionContract = {
  calls: {
    /** Of the requests of this SCIM setting, in place of what is on. It ends by itself, and is off after a restart. */
    'injection.start': {
      input: z.strictObject({ settingId: z.string(), injection: injectionSchema }),
      output: nothing,
    },
    /** What waits is let go. */
    'injection.stop': { input: nothing, output: nothing },
  },
  /** What is on at present, whichever SCIM setting it concerns. */
  slices: { injection: activeInjectionSchema.nullable() },
} satisfies FeatureContract;
