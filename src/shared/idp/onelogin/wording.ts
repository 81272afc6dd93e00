import type { Rhythm, Wording } from '../identity-provider';
import { oneLoginConsole } from './console';

export const oneLoginWording: Wording = {
  connectionTest: oneLoginConsole.connectionTest,
  addressField: oneLoginConsole.urlField,
  sections: {
    probe: 'connection enabled',
    'initial cycle': 'first users',
    'incremental cycle': 'changes',
  },
  // Sources: developers.onelogin.com/scim (create-app, test-your-scim). None tells of repeats.
  whenRefused: {
    sendsAgain: false,
    habits: [
      {
        does: 'Shows the user as Failed',
        details: 'In the app: **Users** tab, behind *Provisioned* and *Pending*.',
      },
      { does: 'Writes it down', details: '**Activity > Events**, and **Users > Provisioning**.' },
      {
        does: 'May or may not try again',
        details: 'OneLogin documents no repeats. Watch here whether the request comes once more.',
      },
    ],
  },
};

/** Each change is sent as it happens, or when an admin has approved it. */
export const oneLoginRhythm: Rhythm = { cycleMs: null, pauseMs: 5 * 60_000 };
