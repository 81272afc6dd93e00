/** From this server to the platform itself, in OneLogin. */
import type { MovingOver } from '../../../guide';

export const oneLoginMoving: MovingOver = {
  ids: 'OneLogin updates people under the `id` that this server gave. Whether another **SCIM Base URL** takes the ids away is not documented: expect that it does not, and that the platform answers 404 to them.',
  renew: [
    'The plain way: add the connector a second time, as in this guide, with the values of the platform, and give it the same roles and rules. It begins without ids, and looks for each person before it creates.',
    'Or keep the application, take access away and give it anew, so that it looks for each person there.',
    'Copy the template, the parameters and the rules over: they belong to the one application.',
  ],
  cleanUp: [
    'The test application: end the **API Connection**, then delete the application. Where its *Delete user* action is on, do this before you take people away.',
    'Test people that you made in OneLogin.',
  ],
};
