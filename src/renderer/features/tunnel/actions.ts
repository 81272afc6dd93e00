/** What can be done about the public address. What is refused is said as a toast. */
import type { CallInput, CallName } from '../../../shared/contract';
import type { TunnelId } from '../../../shared/tunnel/tunnel-offers';
import { call } from '../../state/api';
import { showToast } from '../../state/toasts';

export const lookForTunnels = () => attempt('tunnel.look', {});
export const startTunnel = (id: TunnelId) => attempt('tunnel.start', { id });
export const stopTunnel = () => attempt('tunnel.stop', {});
export const checkAddress = () => attempt('tunnel.check', {});
export const dismissAbsence = () => attempt('tunnel.dismissAbsence', {});
export const addressTold = (settingId: string) => attempt('tunnel.addressTold', { settingId });
export const saveTunnelToken = (token: string) => attempt('tunnel.saveToken', { token });
export const forgetTunnelToken = () => attempt('tunnel.forgetToken', {});
export const cancelCheck = () => attempt('tunnel.cancelCheck', {});

async function attempt<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<void> {
  try {
    await call(name, input);
  } catch (error) {
    showToast(error instanceof Error ? error.message : String(error));
  }
}
