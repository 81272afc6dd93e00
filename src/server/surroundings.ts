import type { LookupFunction } from 'node:net';

/** What stands between this process and its public address. The internet, unless tests stand in for it. */
export interface Surroundings {
  /** Of names; the system's where none is given. */
  lookup?: LookupFunction;
  /** Instead of the one in the address. */
  port?: number;
  /** A certificate authority that is trusted besides the system's, PEM. */
  ca?: string;
}
