import { z } from 'zod';
import { exchangeSummarySchema, resourceSummarySchema } from './exchange';
import { guideProgressSchema } from './guide';
import { scimSettingSchema } from './scim-setting';
import { simulationStateSchema } from './simulation';

export const countsSchema = z.object({
  users: z.number(),
  activeUsers: z.number(),
  groups: z.number(),
  /** By name, of the resource types that the SCIM setting declares itself; absent where it declares none. */
  declared: z.record(z.string(), z.number()).optional(),
  /** By name, of resource types that are not declared any more: stored, but neither served nor shown; absent where there are none. */
  undeclared: z.record(z.string(), z.number()).optional(),
  requests: z.number(),
  findings: z.number(),
});
export type Counts = z.infer<typeof countsSchema>;

/** Something the admin should know about the workbench itself: a torn log, a file set aside, a port that is taken. */
export const noticeSchema = z.object({
  id: z.string(),
  severity: z.enum(['information', 'warning', 'error']),
  at: z.string(),
  /** What happened, what it means, what to do: one or two sentences. */
  text: z.string(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Base URL under which an identity provider reaches us (a tunnel's, ending in /scim), or null. */
  publicBaseUrl: z.string().nullable(),
  selectedSettingId: z.string().nullable(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const workbenchStatusSchema = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'browser']),
  dataDir: z.string(),
  listener: z.object({
    state: z.enum(['starting', 'listening', 'stopped']),
    /** e.g. 127.0.0.1:7643 */
    address: z.string(),
    error: z.string().nullable(),
  }),
  /** What is pasted into the identity provider: the public base URL if there is one, else the local one. */
  baseUrl: z.string(),
  localBaseUrl: z.string(),
  baseUrlIsLocal: z.boolean(),
  /** False while something acknowledged to the page is not yet on disk. */
  saved: z.boolean(),
  notices: z.array(noticeSchema),
  preferences: preferencesSchema,
});
export type WorkbenchStatus = z.infer<typeof workbenchStatusSchema>;

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
