import { call } from '../../state/api';
import { showToast } from '../../state/toasts';

/** Ends the sandbox with all that it holds: it was made up, so that nobody is asked. Rejects where it could not be ended. */
export async function clearSandbox(settingId: string): Promise<void> {
  await call('settings.delete', { settingId });
  showToast('The sandbox is cleared');
}
