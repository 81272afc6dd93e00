/** What a check of the public address found, station by station on the way of a request from outside to the SCIM port. */
import { z } from 'zod';

/** In the order of the way. Everything after one that fails may be unknown. */
export const stationIds = [
  'host name',
  'name',
  'certificate',
  'tls',
  'this workbench',
  'no page',
  'methods',
  'authorization',
  'body',
  'content type',
  'round trip',
  'host',
  'path',
] as const;
export type StationId = (typeof stationIds)[number];

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

/** Whether an identity provider gets through: every station is known, and none failed. */
export function isReachable({ endedAt, stations }: OutsideCheck): boolean {
  return (
    endedAt !== null &&
    stations.length === stationIds.length &&
    stations.every(({ state }) => state === 'passed' || state === 'noted')
  );
}
