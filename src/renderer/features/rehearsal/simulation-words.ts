import { identityProviderOf } from '../../../shared/idp';
import type { SimulationState } from '../../../shared/simulation';

export const speeds = [
  { value: 0.5, label: '0.5×' },
  { value: 1, label: '1×' },
  { value: 2, label: '2×' },
  { value: 5, label: '5×' },
  { value: 20, label: '20×' },
] as const;

export function isUnderWay(simulation: SimulationState | null): boolean {
  return simulation?.state === 'running' || simulation?.state === 'paused';
}

/** What a rehearsal that runs is at, in a few words: "Initial cycle", "Initial cycle, paused". */
export function rehearsalTitle({ state, phases, phase }: SimulationState): string {
  const title = phases.find(({ id }) => id === phase)?.title ?? phase;
  return state === 'paused' ? `${title}, paused` : title;
}

/** "Simulated Entra". */
export function simulatedName({ idp }: SimulationState): string {
  return `Simulated ${identityProviderOf(idp).shortName}`;
}
