import { z } from 'zod';
import { exchangeSummarySchema, resourceSummarySchema } from './exchange';
import { countsSchema } from './features/directory';
import { workbenchStatusSchema } from './features/workbench';
import { guideProgressSchema } from './guide';
import { scimSettingSchema } from './scim-setting';
import { simulationStateSchema } from './simulation';

/** Where the page starts: all it needs to draw itself for one SCIM setting. */
export const liveSnapshotSchema = z.object({
  workbench: workbenchStatusSchema,
  settings: z.array(scimSettingSchema),
  /** The SCIM setting this stream is about; null when there is none yet. */
  settingId: z.string().nullable(),
  counts: countsSchema,
  /** Newest first, at most 500. */
  exchanges: z.array(exchangeSummarySchema),
  /** Newest change first, at most 100 each. */
  users: z.array(resourceSummarySchema),
  groups: z.array(resourceSummarySchema),
  guide: guideProgressSchema.nullable(),
  simulation: simulationStateSchema.nullable(),
});
export type LiveSnapshot = z.infer<typeof liveSnapshotSchema>;

/** What the page is told. Every event carries the sequence it brings the page up to. */
export const liveEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), sequence: z.number(), snapshot: liveSnapshotSchema }),
  z.object({
    type: z.literal('exchange'),
    sequence: z.number(),
    exchange: exchangeSummarySchema,
    /** Null for a refusal that belongs to no SCIM setting: it changes no setting's counts. */
    counts: countsSchema.nullable(),
  }),
  /** What changed in the directory, in the order of the changes; `after` is null for what is gone. */
  z.object({
    type: z.literal('resources'),
    sequence: z.number(),
    resources: z.array(z.object({ id: z.string(), after: resourceSummarySchema.nullable() })),
  }),
  z.object({ type: z.literal('guide'), sequence: z.number(), guide: guideProgressSchema }),
  z.object({ type: z.literal('simulation'), sequence: z.number(), simulation: simulationStateSchema }),
  z.object({ type: z.literal('settings'), sequence: z.number(), settings: z.array(scimSettingSchema) }),
  z.object({ type: z.literal('workbench'), sequence: z.number(), workbench: workbenchStatusSchema }),
  /** Which resource types are counted follows what a SCIM setting declares. */
  z.object({ type: z.literal('counts'), sequence: z.number(), counts: countsSchema }),
  z.object({ type: z.literal('directory cleared'), sequence: z.number(), counts: countsSchema }),
  z.object({ type: z.literal('journal cleared'), sequence: z.number(), counts: countsSchema }),
  /** Exchanges that belong to no SCIM setting are gone; it concerns every one. */
  z.object({ type: z.literal('unassigned cleared'), sequence: z.number() }),
  z.object({ type: z.literal('heartbeat'), sequence: z.number() }),
]);
export type LiveEvent = z.infer<typeof liveEventSchema>;
