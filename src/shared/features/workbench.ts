/** The workbench itself: how it is, what it has to say, what the reader prefers. */
import { z } from 'zod';
import { type FeatureContract, nothing } from './feature-contract';

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
  /** Base URL of the platform itself, for whoever moves over to another than the documented one. */
  platformBaseUrl: z.string().nullable().optional(),
  /** By the id of an identity provider: the name that the company has in the address of its console. */
  consoleNames: z.record(z.string(), z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/i)).optional(),
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

export const workbenchContract = {
  calls: {
    'workbench.status': { input: nothing, output: workbenchStatusSchema },
    'workbench.dismissNotice': { input: z.object({ id: z.string() }), output: nothing },
    'preferences.change': { input: preferencesSchema.partial(), output: preferencesSchema },
  },
  slices: { workbench: workbenchStatusSchema },
} satisfies FeatureContract;
