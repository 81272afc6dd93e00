import { idIn, mustBeEmpty } from '../../../../src/shared/idp/common/simulated-client';
import type { ClientSteps, SimulatedClient, Simulation } from '../../../../src/shared/simulation';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const headers = { Accept: 'application/scim+json' };

function* knock(): ClientSteps {
  mustBeEmpty(
    yield {
      ...{ caption: 'Knocking', method: 'GET', headers, expected: [200] },
      path: `/Users?filter=${encodeURIComponent('userName eq "knock-1"')}`,
    },
  );
}

/** One user: without e-mail, with a boolean as text and a schema of its own. */
function* send(): ClientSteps {
  const created = yield {
    ...{ caption: 'Sending Juno', method: 'POST', path: '/Users', expected: [201] },
    headers: { ...headers, 'Content-Type': 'application/scim+json' },
    body: { schemas: [userSchema, 'urn:larkspur:internal'], userName: 'juno', active: 'True' },
  };
  idIn(created, 'Juno');
}

function* nothing(): ClientSteps {}

const client: SimulatedClient = {
  testConnection: knock,
  firstCycle: send,
  changes: nothing,
  report: () => ({ failures: [], quarantine: null }),
};

export const fictitiousSimulation: Simulation = {
  dialects: [{ id: 'plain', title: 'Plain', explanation: '' }],
  stages: {
    'connection test': { id: 'knock', title: 'Knock', opening: 'It begins.' },
    'first cycle': { id: 'export', title: 'Export', opening: 'It goes on.' },
  },
  switches: [],
  mapping: { users: [], groups: [] },
  client: async () => client,
};
