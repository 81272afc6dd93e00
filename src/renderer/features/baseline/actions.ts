/** What is done with a baseline at once. */
import { saveFile } from '../../components/save-file';
import { call } from '../../state/api';
import { selectSetting } from '../../state/connect';
import { showFailure } from '../../state/toasts';

type OfBaseline = { id: string };

/** Rejects where it did not begin. */
async function startBaseline({ id }: OfBaseline): Promise<void> {
  const { settingId } = await call('baseline.start', { id });
  await selectSetting(settingId);
}

/** @param onStarted where to go then */
export function beginBaseline(baseline: OfBaseline, onStarted: () => void): Promise<void> {
  return startBaseline(baseline).then(onStarted, showFailure('The demo did not start'));
}

export function exportBaseline({ id }: OfBaseline): void {
  void call('baseline.export', { id }).then(({ fileName, file }) => {
    const text = `${JSON.stringify(file, null, 2)}\n`;
    saveFile(fileName, new Blob([text], { type: 'application/json' }));
  }, showFailure('It was not exported'));
}

export function duplicateBaseline({ id }: OfBaseline): void {
  void call('baseline.duplicate', { id }).catch(showFailure('It was not duplicated'));
}
