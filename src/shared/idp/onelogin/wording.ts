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
};

/** Each change is sent as it happens, or when an admin has approved it. */
export const oneLoginRhythm: Rhythm = { cycleMs: null, pauseMs: 5 * 60_000 };
