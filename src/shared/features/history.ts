/** What was, as far as requests that are still here tell: value by value, and the directory as it was. */
import { z } from 'zod';
import { attributeChangeSchema, resourceReferenceSchema } from '../exchange';
import { type FeatureContract, listWindow, ofSetting } from './feature-contract';

/** What one request did to a resource. */
const historyEntrySchema = z.object({
  sequence: z.number(),
  /** RFC 3339, UTC. */
  at: z.string(),
  method: z.string(),
  simulated: z.boolean(),
  kind: z.enum(['created', 'changed', 'deleted']),
  /** Empty for `created` and `deleted`. */
  attributes: z.array(attributeChangeSchema),
  /** Attributes that changed too and were too many to be kept. */
  moreAttributes: z.number(),
  /** Groups that it joined or left by this request, as far as they are named. */
  joined: z.array(resourceReferenceSchema),
  left: z.array(resourceReferenceSchema),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

const beginningSchema = z.object({
  /** RFC 3339, UTC. */
  at: z.string(),
  /**
   * `created`: nothing is older. `journal`: older requests were cleared, or newer ones took their place. `many requests`: older ones are
   * in the journal, but no more are looked at for one person.
   */
  why: z.enum(['created', 'journal', 'many requests']),
});
export type Beginning = z.infer<typeof beginningSchema>;

export const historySchema = z.object({
  resource: resourceReferenceSchema,
  /** As clients see it, without `meta`, `members` and `groups`; null where it is deleted. */
  attributes: z.record(z.string(), z.json()).nullable(),
  /** The last values of somebody who is deleted, as long as they are kept; null for everybody else. */
  last: z.record(z.string(), z.json()).nullable(),
  /** Groups that it is in now, by name. */
  groups: z.array(resourceReferenceSchema),
  /** Newest first. */
  entries: z.array(historyEntrySchema),
  /** How far back it is known. */
  begins: beginningSchema,
  /** By attribute path, the request that set what is there now, where no entry tells it. */
  origins: z.record(z.string(), z.object({ method: z.string(), at: z.string() })),
});
export type History = z.infer<typeof historySchema>;

const pastPersonSchema = z.object({
  person: resourceReferenceSchema,
  /** Since that moment. */
  since: z.enum(['as now', 'changed', 'deleted']),
});
export type PastPerson = z.infer<typeof pastPersonSchema>;

export const historyContract = {
  calls: {
    /** Null where nothing is known of it, neither as a resource nor by a request. */
    'history.of': { input: ofSetting.extend({ id: z.string() }), output: historySchema.nullable() },
    /** Who was here at a moment (RFC 3339), by name. */
    'history.at': {
      input: ofSetting.extend({ ...listWindow.shape, moment: z.iso.datetime() }),
      output: z.object({
        total: z.number(),
        people: z.array(pastPersonSchema),
        /** Before this moment nothing is known; RFC 3339. */
        knownSince: z.string(),
      }),
    },
  },
  slices: {},
} satisfies FeatureContract;
