import type { Rhythm, Wording } from '../identity-provider';
import { genericConsole } from './console';

export const genericWording: Wording = {
  connectionTest: genericConsole.connectionTest,
  addressField: genericConsole.urlField,
  sections: {
    probe: 'test of the connection',
    'initial cycle': 'first synchronization',
    'incremental cycle': 'changes',
  },
  withinText: 'any other identity provider',
};

/** Nothing is known of when it sends; a pause of some minutes ends what belongs together. */
export const genericRhythm: Rhythm = { cycleMs: null, pauseMs: 5 * 60_000 };
