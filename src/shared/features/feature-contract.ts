import { z } from 'zod';

/**
 * What page and core say to each other about one feature. Calls are named `<feature>.<verb>`. A slice is a part of the live
 * state that is replaced whole when it changes, for the SCIM setting on show.
 */
export interface FeatureContract {
  calls: Record<string, { input: z.ZodType; output: z.ZodType }>;
  slices: Record<string, z.ZodType>;
  streams?: Record<string, { input: z.ZodType; event: z.ZodType }>;
}

export const nothing = z.object({});
export const ofSetting = z.object({ settingId: z.string() });
/** A part of a long list. */
export const listWindow = z.object({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
  search: z.string().max(500).default(''),
});
