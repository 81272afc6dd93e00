/** What somebody hands in of the identity provider, so that what arrived can be compared with it. Held in memory, never stored or sent. */
import { z } from 'zod';
import type { JsonObject } from '../scim/resource';

/** As many as a mapping is tried on. */
export const mostPeople = 20_000;

const groupUseSchema = z.object({
  /** As the provider numbers it; people may name it so. */
  id: z.string().max(200).optional(),
  name: z.string().max(200).optional(),
  /** `assigned`: its people are provisioned. `pushed`: it is sent as a group. `bound`: both, where that is one. `none`: neither. */
  use: z.enum(['assigned', 'pushed', 'assigned and pushed', 'bound', 'none']),
});
export type GroupUse = z.infer<typeof groupUseSchema>;

/** As far as people name their groups. */
export const namedUseSchema = groupUseSchema.extend({ name: z.string() });

export const providerEvidenceSchema = z.object({
  /** Under the provider's own attribute names. */
  people: z.array(z.record(z.string(), z.json()).transform((one) => one as JsonObject)).max(mostPeople),
  groups: z.array(groupUseSchema).max(mostPeople),
});
export type ProviderEvidence = z.infer<typeof providerEvidenceSchema>;
