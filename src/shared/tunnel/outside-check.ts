/** What a check of the public address found, station by station on the way of a request from outside to the SCIM port. */
import { z } from 'zod';
import { stationIds } from './stations';

export const stationSchema = z.object({
  id: z.enum(stationIds),
  /** `noted`: provisioning works, and one should know. `unknown`: something before it failed. */
  state: z.enum(['passed', 'noted', 'failed', 'unknown']),
  /** What was found, a sentence. */
  says: z.string(),
  /** What to do, where there is something to do. */
  remedy: z.string().nullable(),
});
export type Station = z.infer<typeof stationSchema>;

export const outsideCheckSchema = z.object({
  /** The base URL that was checked. */
  baseUrl: z.string(),
  /** ISO 8601. */
  startedAt: z.string(),
  /** ISO 8601; null while it runs. */
  endedAt: z.string().nullable(),
  /** Those that are known so far, in the order of the way. */
  stations: z.array(stationSchema),
});
export type OutsideCheck = z.infer<typeof outsideCheckSchema>;
