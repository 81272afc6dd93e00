/** The recorded exchanges. They reach the page one by one as events, so that there is no slice of them. */
import { z } from 'zod';
import { exchangeKindSchema, exchangeSchema, exchangeSummarySchema } from '../exchange';
import { severitySchema } from '../finding';
import { type FeatureContract, listWindow, nothing, ofSetting } from './feature-contract';

export const journalContract = {
  calls: {
    /** Newest first. What `search` is matched against says `searchText`; settingId null: those without one. */
    'journal.list': {
      input: listWindow.extend({
        settingId: z.string().nullable(),
        kinds: z.array(exchangeKindSchema).optional(),
        withFindings: z.boolean().optional(),
        severities: z.array(severitySchema).optional(),
        /** With a finding of this cause, by its id. */
        cause: z.string().max(500).optional(),
        failed: z.boolean().optional(),
        simulated: z.boolean().optional(),
        /** Only exchanges about this resource. */
        resourceId: z.string().optional(),
        /** Also those that no token could assign to a SCIM setting: a refused one is looked for here first. */
        withUnassigned: z.boolean().optional(),
        /** Only up to this sequence, so that offsets stand still while new exchanges arrive. */
        upTo: z.number().int().optional(),
      }),
      output: z.object({ total: z.number(), exchanges: z.array(exchangeSummarySchema) }),
    },
    'journal.get': { input: z.object({ sequence: z.number() }), output: exchangeSchema.nullable() },
    /** How many are here, how many newer ones took the place of, and when the oldest that is here came. */
    'journal.kept': {
      input: ofSetting,
      output: z.object({ requests: z.number(), gone: z.number(), oldest: z.string().nullable() }),
    },
    'journal.clear': {
      /** `withUnassigned`: also those that belong to no SCIM setting, which every one lists. */
      input: ofSetting.extend({ withUnassigned: z.boolean().optional() }),
      output: nothing,
    },
  },
  slices: {
    /** Requests of nobody who means SCIM, which stand in no other count: how many, and when the newest came (RFC 3339). */
    scanners: z.object({ requests: z.number(), newest: z.string().nullable() }),
  },
} satisfies FeatureContract;
