import { z } from 'zod';
import { exchangeSummarySchema, resourceSummarySchema } from './exchange';
import { slicesSchema } from './features';

/** What grows and is merged, where slices are replaced. */
const liveListsSchema = z.object({
  /** Newest first, at most 500. */
  exchanges: z.array(exchangeSummarySchema),
  /** Newest change first, at most 100 each. */
  users: z.array(resourceSummarySchema),
  groups: z.array(resourceSummarySchema),
});
export type LiveLists = z.infer<typeof liveListsSchema>;

/** Where the page starts: all it needs to draw itself for one SCIM setting. */
const liveSnapshotSchema = liveListsSchema.extend({
  /** The SCIM setting this stream is about; null when there is none yet. */
  settingId: z.string().nullable(),
  slices: slicesSchema,
});
export type LiveSnapshot = z.infer<typeof liveSnapshotSchema>;

/** What is sent to the page. Every event carries the sequence it brings the page up to. */
export const liveEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), sequence: z.number(), snapshot: liveSnapshotSchema }),
  /** Every slice that has changed, whole. */
  z.object({ type: z.literal('slices'), sequence: z.number(), slices: slicesSchema.partial() }),
  z.object({ type: z.literal('exchange'), sequence: z.number(), exchange: exchangeSummarySchema }),
  /** What changed in the directory, in the order of the changes; `after` is null for what is gone. */
  z.object({
    type: z.literal('resources'),
    sequence: z.number(),
    resources: z.array(z.object({ id: z.string(), after: resourceSummarySchema.nullable() })),
  }),
  z.object({ type: z.literal('directory cleared'), sequence: z.number() }),
  z.object({ type: z.literal('journal cleared'), sequence: z.number() }),
  /** Exchanges that belong to no SCIM setting are gone; it concerns every one. */
  z.object({ type: z.literal('unassigned cleared'), sequence: z.number() }),
  z.object({ type: z.literal('heartbeat'), sequence: z.number() }),
]);
export type LiveEvent = z.infer<typeof liveEventSchema>;
