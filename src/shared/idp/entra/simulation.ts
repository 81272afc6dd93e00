import type { Simulation } from '../../simulation';

/** What Entra sends in a rehearsal. */
export const entraSimulation: Simulation = {
  dialects: [],
  phases: [],
  requestsExpected: () => 0,
  *script() {},
};
