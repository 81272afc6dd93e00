/** Recorded requests sent again, as they were or edited, through the SCIM port of this workbench and to nowhere else. */
import { z } from 'zod';
import { resourceReferenceSchema } from '../exchange';
import { replayMethods } from '../replay/can-replay';
import { type FeatureContract, nothing, ofSetting } from './feature-contract';

/** In characters: as much as the SCIM port takes. */
const longestBody = 900_000;

const alongSchema = z.object({
  resource: resourceReferenceSchema,
  /** Attribute paths whose value of then was too long to be kept whole. */
  notWhole: z.array(z.string()),
});
export type Along = z.infer<typeof alongSchema>;

export const replayContract = {
  calls: {
    /**
     * Makes the token, which is good for ten minutes and for what is sent with this ticket. Whom it will reach is said before
     * anything is sent. `sandbox`: that of rehearsals, made like this SCIM setting where there is none; whoever the recorded
     * request names by an id comes along to it, as they were before that request.
     */
    'replay.prepare': {
      input: ofSetting.extend({
        into: z.enum(['here', 'sandbox']),
        /** The recorded request; without it nobody comes along. */
        sequence: z.number().int().optional(),
      }),
      output: z.object({
        ticket: z.string(),
        settingId: z.string(),
        name: z.string(),
        baseUrl: z.string(),
        lastFour: z.string(),
        people: z.number(),
        groups: z.number(),
        /** Who comes along with each request that is sent. */
        along: z.array(alongSchema),
      }),
    },
    /** The sandbox, as it is, for traffic that is imported; made like this SCIM setting where there is none. */
    'replay.openSandbox': { input: ofSetting, output: ofSetting },
    /** Sequence null where the request was not recorded as this SCIM setting's. */
    'replay.send': {
      input: z.object({
        ticket: z.string(),
        method: z.enum(replayMethods),
        /** With its query, from the root of the address: `/scim/Users`. */
        path: z
          .string()
          .max(20_000)
          .regex(/^\/[\x21-\x7e]*$/),
        headers: z
          .array(
            z.tuple([
              z.string().regex(/^[!#$%&'*+.^_`|~\w-]+$/),
              z
                .string()
                .max(8_000)
                .regex(/^[\t\x20-\x7e\x80-\xff]*$/),
            ]),
          )
          .max(100),
        body: z.string().max(longestBody),
      }),
      output: z.object({
        sequence: z.number().nullable(),
        status: z.number(),
        /** Of the response, its beginning. */
        body: z.string(),
        /** Who could not come along, and why, as sentences. */
        stayed: z.array(z.string()),
      }),
    },
    /** Revokes the token. */
    'replay.end': { input: z.object({ ticket: z.string() }), output: nothing },
  },
  slices: {},
} satisfies FeatureContract;
