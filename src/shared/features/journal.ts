/** The recorded exchanges. They reach the page one by one as events, so that there is no slice of them. */
import { z } from 'zod';
import { exchangeKindSchema, exchangeSchema, exchangeSummarySchema } from '../exchange';
import { operatorNames } from '../exchange-query/operators';
import { type FeatureContract, listWindow, nothing, ofSetting } from './feature-contract';

/** In characters: of a search, and of what is written beside a request. */
export const longestQuery = 500;
const longestComment = 2_000;
const longestName = 80;

/** What a reader wrote beside a request. It survives the clearing of the requests, and the request with it. */
export const markSchema = z.object({
  sequence: z.number().int(),
  /** Empty where the request is only marked. */
  comment: z.string(),
  /** RFC 3339. */
  at: z.string(),
});
export type Mark = z.infer<typeof markSchema>;

/** A search with a name. */
export const requestViewSchema = z.object({
  id: z.string().max(80),
  name: z.string().trim().min(1).max(longestName),
  query: z.string().trim().min(1).max(longestQuery),
});
export type RequestView = z.infer<typeof requestViewSchema>;

/** What a search has found so far. */
const searchStepSchema = z.object({
  /** Sequences, newest first within a step; a later step may hold newer ones than an earlier. */
  found: z.array(z.number()),
  /** How many of how many were looked at. */
  searched: z.number(),
  of: z.number(),
  /** The newest that was looked at: where to go on from once more have come. */
  upTo: z.number(),
  done: z.boolean(),
});
export type SearchStep = z.infer<typeof searchStepSchema>;

export const journalContract = {
  calls: {
    /** Newest first. `search` is in the search language, without bodies; settingId null: those without one. */
    'journal.list': {
      input: listWindow.extend({
        settingId: z.string().nullable(),
        kinds: z.array(exchangeKindSchema).optional(),
        /** Only exchanges about this resource. */
        resourceId: z.string().optional(),
        /** Also those that no token could assign to a SCIM setting: a refused one is looked for here first. */
        withUnassigned: z.boolean().optional(),
        /** Only up to this sequence, so that offsets stand still while new exchanges arrive. */
        upTo: z.number().int().optional(),
      }),
      output: z.object({ total: z.number(), exchanges: z.array(exchangeSummarySchema) }),
    },
    /** These, as far as they are here, in the order asked for. */
    'journal.some': {
      input: z.object({ sequences: z.array(z.number().int()).max(500) }),
      output: z.object({ exchanges: z.array(exchangeSummarySchema) }),
    },
    'journal.get': { input: z.object({ sequence: z.number() }), output: exchangeSchema.nullable() },
    /** Values that really occur, for an operator of the search language; the most frequent first. */
    'journal.complete': {
      input: z.object({
        settingId: z.string().nullable(),
        operator: z.enum(operatorNames),
        /** What they begin with, or what begins a word of theirs. */
        text: z.string().max(longestQuery),
      }),
      output: z.object({ values: z.array(z.object({ value: z.string(), count: z.number() })) }),
    },
    /** How many are here, how many newer ones took the place of, and when the oldest that is here came. */
    'journal.kept': {
      input: ofSetting,
      output: z.object({ requests: z.number(), gone: z.number(), oldest: z.string().nullable() }),
    },
    'journal.clear': {
      /** `withUnassigned`: also those that belong to no SCIM setting, which every one lists. What is marked stays. */
      input: ofSetting.extend({ withUnassigned: z.boolean().optional() }),
      output: nothing,
    },
    /** Marks a request, or writes another comment beside it. */
    'journal.mark': {
      input: z.object({ sequence: z.number().int(), comment: z.string().max(longestComment) }),
      output: nothing,
    },
    'journal.unmark': { input: z.object({ sequence: z.number().int() }), output: nothing },
    /** All saved searches of a SCIM setting, in their order. */
    'journal.saveViews': {
      input: ofSetting.extend({ views: z.array(requestViewSchema).max(50) }),
      output: nothing,
    },
  },
  streams: {
    /** Headers and bodies too. Summaries are looked at first, then bodies, newest first; ends when all were. */
    'journal.search': {
      input: z.object({
        settingId: z.string().nullable(),
        text: z.string().max(longestQuery),
        /** Only later ones. */
        after: z.number().int().optional(),
      }),
      event: searchStepSchema,
    },
  },
  slices: {
    /** Requests of nobody who means SCIM, which stand in no other count: how many, and when the newest came (RFC 3339). */
    scanners: z.object({ requests: z.number(), newest: z.string().nullable() }),
    /** Of the SCIM setting and of those that belong to none. */
    marks: z.array(markSchema),
    requestViews: z.array(requestViewSchema),
  },
} satisfies FeatureContract;
