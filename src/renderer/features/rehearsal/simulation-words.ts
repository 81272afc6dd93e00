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

/** What a rehearsal is at, in a few words: "Initial cycle", "Rehearsal finished". */
export function rehearsalTitle({ state, phases, phase }: SimulationState): string {
  const title = phases.find(({ id }) => id === phase)?.title ?? phase;
  switch (state) {
    case 'running':
      return title;
    case 'paused':
      return `${title}, paused`;
    case 'finished':
      return 'Rehearsal finished';
    case 'stopped':
      return 'Rehearsal stopped';
    case 'failed':
      return 'Rehearsal broke off';
  }
}

/** Beside the title: what is being sent, or why it broke off. Of one that is over, the title says it all. */
export function rehearsalCaption(simulation: SimulationState): string {
  if (simulation.state === 'failed') return simulation.error ?? 'The reason is not known.';
  return isUnderWay(simulation) ? simulation.caption : '';
}

/** "Simulated Entra". */
export function simulatedName({ idp }: SimulationState): string {
  return `Simulated ${identityProviderOf(idp).shortName}`;
}

/** Name of the SCIM setting in which to rehearse beside `name`, at most 80 characters; null for one that is such already. */
export function rehearsalSettingName(name: string): string | null {
  const suffix = ' rehearsal';
  if (name.endsWith(suffix)) return null;
  const start = Array.from(name).slice(0, 80 - suffix.length);
  return `${start.join('').trimEnd()}${suffix}`;
}
