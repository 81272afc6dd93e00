import { call } from '../../state/api';
import { createDialog } from '../../state/dialogs';
import { showFailure } from '../../state/toasts';

/** Asks once before originals are shown again. */
export const realValuesDialog = createDialog('pseudonyms/real-values');

export function showPseudonyms(): void {
  void call('pseudonyms.turn', { on: true }).catch(
    showFailure('Pseudonyms are not on: real values are still shown'),
  );
}

export async function showRealValues(): Promise<void> {
  await call('pseudonyms.turn', { on: false });
}
