/** Every connection at a glance, whichever one is on show: the SCIM settings that are no sandbox. */
import { z } from 'zod';
import type { FeatureContract } from './feature-contract';

export const connectionSchema = z.object({
  settingId: z.string(),
  /** `seen`: its identity provider, or a simulated one, was let in. `trouble`: a step of the guide is in trouble. */
  wire: z.enum(['waiting', 'seen', 'trouble']),
  /** The first step of the guide that is not done; null where all are. */
  step: z
    .object({
      id: z.string(),
      title: z.string(),
      /** From 1. */
      number: z.number(),
      of: z.number(),
      /** When the step before it was done, or the SCIM setting made. RFC 3339. */
      since: z.string(),
    })
    .nullable(),
  people: z.number(),
  groups: z.number(),
  /** The newest that was let in. */
  lastRequest: z.object({ at: z.string(), simulated: z.boolean() }).nullable(),
  /** People by the gravest of their findings, and causes of what is only noted. */
  willNotArrive: z.number(),
  arriveWrong: z.number(),
  noted: z.number(),
});
export type Connection = z.infer<typeof connectionSchema>;

export const connectionsContract = {
  calls: {},
  /** In the order they were made. */
  slices: { connections: z.array(connectionSchema) },
} satisfies FeatureContract;
