/** Test Connection: it reads, then creates a user and a group, and deletes both. */
import type { ClientSteps, SimulationResponse } from '../../../simulation';
import { SimulationMismatch } from '../../../simulation-mismatch';
import { sendRequest, Unexpected } from '../../common/send-request';
import { idIn, mustBeEmpty } from '../../common/simulated-client';
import { testGroupName, testUserDetails, testUserName } from '../test-user';
import { createGroup, createUser, list, lookUp, remove, replaceUserMinimally } from './requests';
import { objectIdOf, type Run } from './run';

/** What the admin typed into Test User Email. */
const testUserEmail = 'scim-test@example.com';
const minimal = { userName: testUserEmail, active: true, name: testUserName };

/** @throws SimulationMismatch where JumpCloud would not activate the connection */
export function* testConnection(run: Run): ClientSteps {
  try {
    yield* tried(run);
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    throw new SimulationMismatch(
      `JumpCloud would say “There was a problem activating identity management”. ${error.message}`,
    );
  }
}

function* tried(run: Run): ClientSteps {
  const { switches } = run;
  yield* sendRequest('Asking for users', list(switches, 'Users'));
  if (switches.managesGroups) yield* sendRequest('Asking for groups', list(switches, 'Groups'));
  const looked = lookUp(switches, 'Users', 'userName', testUserEmail);
  mustBeEmpty(yield* sendRequest('Looking for the test user', looked));
  const id = yield* createTestUser(run);
  if (switches.minimalUpdateInTest)
    yield* sendRequest('Changing the test user', replaceUserMinimally(switches, id, minimal));
  if (switches.managesGroups) yield* createAndDeleteGroup(run);
  yield* removeTestUser(run, id);
}

function* createTestUser(run: Run): ClientSteps<string> {
  const emails = [{ value: testUserEmail, type: 'work', primary: true }];
  const externalId = objectIdOf(run, testUserEmail);
  const attributes = { userName: testUserEmail, externalId, active: true, ...testUserDetails, emails };
  const response = yield* sendRequest('Creating the test user', createUser(run.switches, attributes));
  return idIn(response, 'the test user');
}

function* createAndDeleteGroup(run: Run): ClientSteps {
  const created = yield* sendRequest('Creating the test group', createGroup(run.switches, testGroupName));
  const id = idIn(created, 'the test group');
  yield* sendRequest('Deleting the test group', remove(run.switches, 'Groups', id));
}

/** Where deleting is not supported, the test user is deactivated and has to be deleted by hand. */
function* removeTestUser({ switches }: Run, id: string): ClientSteps<SimulationResponse> {
  try {
    return yield* sendRequest('Deleting the test user', remove(switches, 'Users', id));
  } catch (error) {
    if (!(error instanceof Unexpected) || error.status === 401) throw error;
    const deactivation = replaceUserMinimally(switches, id, { ...minimal, active: false });
    return yield* sendRequest('Deactivating the test user, who could not be deleted', deactivation);
  }
}
