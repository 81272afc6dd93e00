/** The expression that tells the time zones of the people of one SCIM setting at its identity provider. */
import { z } from 'zod';
import type { FeatureContract } from './feature-contract';

export const timeZonesSchema = z.object({
  /** Alpha-2 codes, in their order. */
  countries: z.array(z.string()),
  /** In the language of the identity provider, for all countries; null where there are none that it could tell. */
  expression: z.string().nullable(),
  /** Countries with several zones that no expression can tell. */
  leftOut: z.array(z.string()),
  /** False while people are counted. */
  isComplete: z.boolean(),
});
export type TimeZones = z.infer<typeof timeZonesSchema>;

export const timeZonesContract = {
  calls: {},
  /** Null where there is no SCIM setting, or its identity provider has no such expressions. */
  slices: { timeZones: timeZonesSchema.nullable() },
} satisfies FeatureContract;
