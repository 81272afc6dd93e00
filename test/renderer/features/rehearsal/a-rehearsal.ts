import type { Rehearsal } from '../../../../src/shared/simulation';

/** A rehearsal that runs. */
export const aRehearsal: Rehearsal = {
  settingId: 's',
  idp: 'entra',
  state: 'running',
  dialect: 'default',
  speed: 1,
  phases: [
    { id: 'test', title: 'Test connection' },
    { id: 'initial', title: 'Initial cycle' },
  ],
  phase: 'initial',
  caption: 'Creates Marta',
  requestsSent: 98,
  requestsExpected: 98,
  startedAt: '2026-11-24T12:00:00.000Z',
  endedAt: null,
  error: null,
  outcome: { people: 27, left: 1, groups: 4 },
};
