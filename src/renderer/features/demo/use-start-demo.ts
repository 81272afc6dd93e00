import { useState } from 'react';
import type { CallInput } from '../../../shared/contract';
import { call } from '../../state/api';
import { selectSetting } from '../../state/connect';
import { showFailure } from '../../state/toasts';

export type DemoWanted = CallInput<'demo.start'>;

/** Begins a demo in the sandbox and shows it. Rejects where it did not begin. */
export async function startDemo(wanted: DemoWanted): Promise<void> {
  const { settingId } = await call('demo.start', wanted);
  await selectSetting(settingId);
}

export function useStartDemo() {
  const [busy, setBusy] = useState(false);
  /** @param onStarted where to go then */
  const start = (wanted: DemoWanted, onStarted: () => void) => {
    setBusy(true);
    startDemo(wanted)
      .then(onStarted, showFailure('The demo did not start'))
      .finally(() => setBusy(false));
  };
  return { busy, start };
}
