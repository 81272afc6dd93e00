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
  caller: genericConsole.vendor,
  // RFC 7644 leaves it to the client what it does about an error; RFC 9110 section 10.2.3 lets a server ask for a pause.
  whenRefused: {
    sendsAgain: false,
    habits: [
      {
        does: 'Does what its maker decided',
        details: 'The SCIM standard does not say whether a client tries again, nor when.',
      },
      {
        does: 'Should wait as long as it is asked to',
        details: 'An answer 429 or 503 may say how many seconds, in `Retry-After`.',
      },
      {
        does: 'Has a log of its own',
        details: 'It tells what failed. Watch here whether the request comes once more.',
      },
    ],
  },
};

/** Nothing is known of when it sends; a pause of some minutes ends what belongs together. */
export const genericRhythm: Rhythm = { cycleMs: null, pauseMs: 5 * 60_000 };
