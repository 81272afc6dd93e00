import type { Rhythm, Wording } from '../identity-provider';
import { oktaConsole } from './console';

export const oktaWording: Wording = {
  connectionTest: oktaConsole.connectionTest,
  addressField: oktaConsole.urlField,
  sections: {
    probe: 'test of the credentials',
    'initial cycle': 'first assignments',
    'incremental cycle': 'changes',
  },
};

/** It works in no cycles: what changes is sent within seconds. After some minutes of silence something new begins. */
export const oktaRhythm: Rhythm = { cycleMs: null, pauseMs: 5 * 60_000 };
