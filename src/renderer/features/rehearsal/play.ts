import type { CallInput } from '../../../shared/contract';
import { identityProviderOf } from '../../../shared/idp';
import { call } from '../../state/api';
import { selectSetting } from '../../state/connect';

export type Play = CallInput<'simulation.startInSandbox'>;

/** Begins a rehearsal in the sandbox and shows it; what an earlier one left there is removed. Rejects where it did not begin. */
export async function playInSandbox(play: Play): Promise<void> {
  const { settingId } = await call('simulation.startInSandbox', play);
  await selectSetting(settingId);
}

/** As most identity providers of this kind do it, at the pace of a story. */
export function usualPlay(idp: string): Play {
  return { idp, dialect: identityProviderOf(idp).simulation.dialects[0]?.id ?? '', speed: 1 };
}
