/** From this server to the platform itself, in Okta. */
import type { MovingOver } from '../../../guide';

export const oktaMoving: MovingOver = {
  ids: 'Each assignment and each pushed group holds the `id` that this server gave, and goes on with it under another base URL: the platform answers 404. That a new address does not take the ids away is *expected, not documented*.',
  renew: [
    'The plain way: add the application a second time, as in this guide, with the values of the platform, and assign the same groups. It begins without ids.',
    'Or keep the application: enter both values, **Test API Credentials**, **Save**; unassign everybody and assign them again, so that Okta looks for each before it creates.',
    '**Push Groups**: unlink each group with *Leave the group in the target app*, then push it again.',
  ],
  cleanUp: [
    'The test application: **Deactivate**, then **Delete**, in the list of applications.',
    'Test people that you made in Okta.',
  ],
};
