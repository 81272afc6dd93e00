/** Pseudonyms in place of the people, addresses and ids of a real tenant, wherever the page shows them. */
import { z } from 'zod';
import { type FeatureContract, nothing } from './feature-contract';

export const pseudonymsContract = {
  calls: {
    /** Stays as it is over a restart. Resolves when everybody who is here has a pseudonym. */
    'pseudonyms.turn': { input: z.object({ on: z.boolean() }), output: nothing },
  },
  /** A page that began with the other begins again. */
  slices: { pseudonyms: z.object({ isOn: z.boolean() }) },
} satisfies FeatureContract;
