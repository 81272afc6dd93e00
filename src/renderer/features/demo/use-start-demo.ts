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

/** @param onStarted where to go then */
export function useStartDemo(onStarted: () => void) {
  const [busy, setBusy] = useState(false);
  const start = (wanted: DemoWanted) => {
    setBusy(true);
    startDemo(wanted)
      .then(onStarted, showFailure('The demo did not start'))
      .finally(() => setBusy(false));
  };
  return { busy, start };
}
