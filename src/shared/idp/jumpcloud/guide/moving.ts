/** From this server to the platform itself, in JumpCloud. */
import type { MovingOver } from '../../../guide';

export const jumpCloudMoving: MovingOver = {
  ids: 'JumpCloud updates people under the `id` that this server gave. Whether a new **Base URL** takes the ids away is not documented: expect that it does not, and that the platform answers 404 to them.',
  renew: [
    'The plain way: make a second application, as in this guide, with the values of the platform under **Identity Management**, and bind the same user groups. It begins without ids.',
    'Or keep the application: deactivate the connection, activate it again with the values of the platform, untick the user groups, **Save**, tick them again, **Save**.',
  ],
  cleanUp: [
    'The test application: deactivate the connection, which leaves people and groups where they are, then delete the application.',
    'The test user and test group of **Test Connection**, where they could not be deleted, and test people that you made in JumpCloud.',
  ],
};
