/**
 * How far the heap may grow before garbage is looked for. Left to itself, V8 lets it grow to more than twice what lives
 * in it. Measured while 100,000 users were created and used: 583 MB in memory at most, and 466 MB with this bound, for
 * 3 % more processor time while the directory grows and none once it has its size.
 */
import { setFlagsFromString } from 'node:v8';

/** Of what lives. */
const growthPercent = 80;

/** For when everything has been read: while a directory is filled from disk, there is hardly any garbage to find. */
export function boundHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${growthPercent}`);
}
