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
  afterAbsence,
  whenRefused: {
    sendsAgain: true,
    habits: [
      { does: 'Goes on with the others', details: 'One failed change does not stop a cycle.' },
      { does: 'Tries again in the next cycle', details: 'After about 40 minutes in a real tenant.' },
      { does: 'Then waits longer each time', details: '6 h, 12 h, 24 h, then daily for up to 28 days.' },
      {
        does: 'Goes into quarantine when much fails',
        details: 'Judged from 5,000 failures on: more than 40 % of all. Then it tries once a day.',
      },
    ],
  },
};

/** It looks for changes about every 40 minutes; within one cycle its requests are never more than a minute or two apart. */
export const entraRhythm: Rhythm = { cycleMs: 40 * 60_000, pauseMs: 5 * 60_000 };

const day = 24 * 60;

/** Source: learn.microsoft.com, application-provisioning-quarantine-status: once a day in quarantine, off after four weeks. */
function afterAbsence(minutes: number): string | null {
  if (minutes >= 28 * day)
    return 'Entra switches a job off that failed for four weeks: press **Start provisioning** there.';
  if (minutes >= day)
    return 'Entra may try once a day only by now: **Restart provisioning** has it send at once.';
  return null;
}
