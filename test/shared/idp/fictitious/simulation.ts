import { countRequests, idIn, mustBeEmpty } from '../../../../src/shared/idp/common/simulated-client';
import type { Simulation, SimulationScript } from '../../../../src/shared/simulation';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const headers = { Accept: 'application/scim+json' };

/** Knocks, then sends one user: without e-mail, with a boolean as text and a schema of its own. */
function* script(): SimulationScript {
  mustBeEmpty(
    yield {
      ...{ phase: 'export', caption: 'Knocking', method: 'GET', headers, expected: [200] },
      path: `/Users?filter=${encodeURIComponent('userName eq "knock-1"')}`,
    },
  );
  const created = yield {
    ...{ phase: 'export', caption: 'Sending Juno', method: 'POST', path: '/Users', expected: [201] },
    headers: { ...headers, 'Content-Type': 'application/scim+json' },
    body: { schemas: [userSchema, 'urn:larkspur:internal'], userName: 'juno', active: 'True' },
  };
  idIn(created, 'Juno');
}

export const fictitiousSimulation: Simulation = {
  dialects: [{ id: 'plain', title: 'Plain', explanation: '' }],
  phases: [{ id: 'export', title: 'Export', opening: 'It begins.' }],
  requestsExpected: () => countRequests(script()),
  script,
};
