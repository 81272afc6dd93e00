import { requestTarget } from '../../activity/request-target';
import { isJsonObject } from '../../scim/json';
import type { DiagnosedFinding, DiagnosticInput, DiagnosticRule } from '../identity-provider';
import { testUserField } from './console';
import { isTestUser, testUserName } from './test-user';

/** Whether a body is that of the test user. */
function isAboutTestUser({ exchange, requestBody }: DiagnosticInput): boolean {
  if (requestTarget(exchange.url).endpoint.toLowerCase() !== 'users' || !isJsonObject(requestBody))
    return false;
  const { displayName, name } = requestBody;
  if (typeof displayName === 'string') return isTestUser(displayName);
  return (
    isJsonObject(name) &&
    name.givenName === testUserName.givenName &&
    name.familyName === testUserName.familyName
  );
}

/** The address in the form is somebody's: activating fails. */
const testUserExists: DiagnosticRule = {
  id: 'test-user-exists',
  title: 'The test user is here already',
  check: (input) =>
    input.exchange.method === 'POST' && input.exchange.status === 409 && isAboutTestUser(input)
      ? [
          {
            rule: 'test-user-exists',
            severity: 'only noted',
            requirement: 'vendor habit',
            title: 'Test user is here already',
            explanation: `JumpCloud creates a user with the address in **${testUserField}** to try the connection, and somebody has that user name here. JumpCloud then says “There was a problem activating identity management”.`,
            remedy: `**Identity Management** > **${testUserField}**: enter an address that nobody has, on a domain that is yours. Then **Test Connection** and **Activate**.`,
          },
        ]
      : [],
};

/** What JumpCloud does where its DELETE is refused. */
const testUserLeft: DiagnosticRule = {
  id: 'test-user-left',
  title: 'The test user stays, deactivated',
  check: (input) => (wasLeft(input) ? [leftBehind] : []),
};

const leftBehind: DiagnosedFinding = {
  rule: 'test-user-left',
  severity: 'value is wrong',
  requirement: 'vendor habit',
  title: 'Test user left behind',
  explanation:
    'JumpCloud deletes its test user at the end of **Test Connection**. Where that is refused, it deactivates the user instead, who then stays as somebody who never existed.',
  remedy:
    'Delete the user `firstname lastname` in this directory. If the DELETE before this request was refused, its findings say why.',
};

function wasLeft(input: DiagnosticInput): boolean {
  const { exchange, requestBody } = input;
  if (exchange.method !== 'PUT' || exchange.status >= 400 || !isAboutTestUser(input)) return false;
  return isJsonObject(requestBody) && requestBody.active === false;
}

/** What only JumpCloud does. */
export const jumpCloudDiagnostics: DiagnosticRule[] = [testUserExists, testUserLeft];
