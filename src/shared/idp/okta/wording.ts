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
  whenRefused: {
    sendsAgain: true,
    habits: [
      {
        does: 'Takes 400 as final',
        details: 'The assignment fails at once: **Dashboard > Tasks**, **Retry Selected**.',
      },
      {
        does: 'Waits after 429',
        details: 'As many seconds as `Retry-After` says, else five minutes, and twice as long each time.',
      },
      { does: 'Gives up after ten attempts', details: 'The task then stands under **Dashboard > Tasks**.' },
      { does: 'Waits a minute for an answer', details: 'Later ones count as none.' },
    ],
  },
};

/** It works in no cycles: what changes is sent within seconds. After some minutes of silence something new begins. */
export const oktaRhythm: Rhythm = { cycleMs: null, pauseMs: 5 * 60_000 };
