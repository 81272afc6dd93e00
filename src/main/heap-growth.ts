/**
 * How far a large heap may grow before garbage is looked for. Left to itself, V8 lets it grow to more than twice what lives in
 * it: a directory of 100,000 users then takes more than 600 MB. A small heap is left alone: there the bound would have
 * garbage looked for all the time, which cost a sixth of the work on a page of a list.
 * Browser host only: an engine that has frozen its flags ends the process when one is set, and no release of Electron promises
 * that its engine has not.
 */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';

const largeHeap = 256 * 1024 * 1024;
/** Of what lives. */
const growthPercent = 80;
const lookEveryMs = 2_000;

/** From the moment on at which the heap has become large. */
export function boundHeapGrowth(): void {
  const timer = setInterval(() => {
    if (getHeapStatistics().used_heap_size < largeHeap) return;
    clearInterval(timer);
    setFlagsFromString(`--heap-growing-percent=${growthPercent}`);
  }, lookEveryMs);
  timer.unref();
}
