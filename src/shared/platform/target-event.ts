/** What a request did on the platform, beyond what it says itself. */
import { z } from 'zod';
import { resourceReferenceSchema } from '../exchange';

const ofRequest = {
  /** Its place in the journal; null until it is recorded, and for what no request asked for. */
  sequence: z.number().nullable(),
};

const groupEventSchema = z.object({
  ...ofRequest,
  kind: z.enum(['group created', 'group emptied']),
  /** Name of the target group. */
  group: z.string(),
  /** Field that people are grouped by; null where everybody is in one, or for the *Group Name*. */
  field: z.string().nullable(),
});

const moveEventSchema = z.object({
  ...ofRequest,
  kind: z.literal('moved'),
  person: resourceReferenceSchema,
  /** Names of target groups: empty for none. */
  from: z.array(z.string()),
  to: z.array(z.string()),
});

export const targetEventSchema = z.discriminatedUnion('kind', [groupEventSchema, moveEventSchema]);
export type TargetEvent = z.infer<typeof targetEventSchema>;
