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
  // Sources: jumpcloud.com/support, "Identity Management using a Custom SCIM Integration". It tells of no repeats.
  whenRefused: {
    sendsAgain: false,
    habits: [
      {
        does: 'Says so while you connect',
        details: '*There was a problem activating identity management*, in a banner.',
      },
      {
        does: 'Writes it down',
        details: '**Directory Insights**: look-up, create, update, deprovision and delete, each an event.',
      },
      {
        does: 'Sends groups again with the next change',
        details: 'Any change of a group or its members sends every group of the application.',
      },
      {
        does: 'May or may not try a user again',
        details: 'JumpCloud documents no repeats. Watch here whether the request comes once more.',
      },
    ],
  },
};

/** It sends what happens as it happens; what belongs together comes within a minute. */
export const jumpCloudRhythm: Rhythm = { cycleMs: null, pauseMs: 2 * 60_000 };
