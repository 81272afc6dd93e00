import type { Rhythm, Wording } from '../identity-provider';
import { entraConsole } from './console';

export const entraWording: Wording = {
  connectionTest: entraConsole.connectionTest,
  addressField: entraConsole.urlField,
  sections: {
    probe: 'test connection',
    'initial cycle': 'initial cycle',
    'incremental cycle': 'incremental cycle',
  },
  sendsOwnToken: 'Microsoft Entra ID when Secret Token is empty',
};

/** It looks for changes about every 40 minutes; within one cycle its requests are never more than a minute or two apart. */
export const entraRhythm: Rhythm = { cycleMs: 40 * 60_000, pauseMs: 5 * 60_000 };
