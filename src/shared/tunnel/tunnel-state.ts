/** How the workbench is reached from outside, as the page shows it. */
import { z } from 'zod';
import { outsideCheckSchema } from './outside-check';
import { absenceSchema, provedAddressSchema, staleAddressSchema } from './reach-memory';
import { tunnelIds } from './tunnel-offers';

export const tunnelIdSchema = z.enum(tunnelIds);

export const tunnelEndSchema = z.object({ says: z.string(), remedy: z.string().nullable() });

export const openTunnelSchema = z.object({
  id: tunnelIdSchema,
  /**
   * `opening`: no address yet. `proving`: it has one, and this workbench has not responded there yet. `reachable`: it has.
   * `unproved`: it has not for a minute. `waiting`: it was lost and is opened again after a pause. `failed`: the admin has to do something first.
   */
  phase: z.enum(['opening', 'proving', 'reachable', 'unproved', 'waiting', 'failed']),
  /** Since when in this phase, ISO 8601. */
  since: z.string(),
  /** Base URL, ending in /scim; the latest that it had. */
  baseUrl: z.string().nullable(),
  /** Why it was lost or failed. */
  trouble: tunnelEndSchema.nullable(),
  /** The latest lines that it wrote, the oldest first. */
  lines: z.array(z.string()),
});
export type OpenTunnel = z.infer<typeof openTunnelSchema>;

export const foundTunnelSchema = z.object({
  id: tunnelIdSchema,
  /** Whether it can be started on this computer. */
  isHere: z.boolean(),
  /** Null where it is not here or does not say. */
  version: z.string().nullable(),
});
export type FoundTunnel = z.infer<typeof foundTunnelSchema>;

export const tunnelStateSchema = z.object({
  /** Of the computer on which it runs. */
  system: z.enum(['linux', 'darwin', 'win32']),
  /** In the order in which they are offered; null before anybody looked. */
  found: z.array(foundTunnelSchema).nullable(),
  /** The one that was started; null where there is none. */
  open: openTunnelSchema.nullable(),
  /** The latest check of the public address; null before the first. */
  check: outsideCheckSchema.nullable(),
  /** The address that led here when it was last checked from outside; null where none did. */
  proved: provedAddressSchema.nullable(),
  /** The time in which nobody got here: the one that lasts, else the latest; null once it was dismissed. */
  absence: absenceSchema.nullable(),
  /** Of an account at ngrok, which its built-in tunnel needs. */
  token: z.object({ isHere: z.boolean(), keptIn: z.enum(['memory', 'key store']) }),
  /** Who still calls an address that leads here no more. */
  stale: z.array(staleAddressSchema),
});
