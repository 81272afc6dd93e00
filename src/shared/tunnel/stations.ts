/** The stations of a check from outside. Without zod: the page has them too. */
import type { OutsideCheck } from './outside-check';

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

/** Whether an identity provider gets through: every station is known, and none failed. */
export function isReachable({ endedAt, stations }: OutsideCheck): boolean {
  return (
    endedAt !== null &&
    stations.length === stationIds.length &&
    stations.every(({ state }) => state === 'passed' || state === 'noted')
  );
}
