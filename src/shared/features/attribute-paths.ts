/** The attribute paths that a field can be mapped to: what the schema of a person declares, and what has really arrived. */
import { z } from 'zod';
import type { FeatureContract } from './feature-contract';

export const attributePathSchema = z.object({
  /** With a filter where one of several values is meant: `emails[type eq "work"].value`. */
  path: z.string(),
  /** False for what a client sent and no schema knows. */
  isDeclared: z.boolean(),
  /** How many people have a value there. */
  people: z.number(),
  /** At most three different values. */
  examples: z.array(z.string()),
});
export type AttributePathFacts = z.infer<typeof attributePathSchema>;

export const attributePathsContract = {
  calls: {
    /** What arrived for most people comes first, what is only declared last. Null: of a SCIM setting that is still to be made. */
    'attributePaths.list': {
      input: z.object({ settingId: z.string().nullable() }),
      output: z.object({ people: z.number(), paths: z.array(attributePathSchema) }),
    },
  },
  slices: {},
} satisfies FeatureContract;
