import type { OutsideCheck } from './outside-check';
import { stationIds } from './stations';

/** Whether an identity provider gets through: every station is known, and none failed. */
export function isReachable({ endedAt, stations }: OutsideCheck): boolean {
  return (
    endedAt !== null &&
    stations.length === stationIds.length &&
    stations.every(({ state }) => state === 'passed' || state === 'noted')
  );
}
