import type { Rhythm, Wording } from '../identity-provider';
import { jumpCloudConsole } from './console';

export const jumpCloudWording: Wording = {
  connectionTest: jumpCloudConsole.connectionTest,
  addressField: jumpCloudConsole.urlField,
  sections: {
    probe: 'test connection',
    'initial cycle': 'first synchronization',
    'incremental cycle': 'changes',
  },
};

/** It sends what happens as it happens; what belongs together comes within a minute. */
export const jumpCloudRhythm: Rhythm = { cycleMs: null, pauseMs: 2 * 60_000 };
