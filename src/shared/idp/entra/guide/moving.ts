/** From this server to the platform itself, in Entra (identity-provider facts 1.A, cycle times and controls). */
import type { MovingOver } from '../../../guide';

export const entraMoving: MovingOver = {
  ids: 'Entra holds, for each person and group, the `id` that this server gave. Neither a new **Tenant URL** and **Secret Token** nor **Restart provisioning** takes them away: Entra then asks the platform for ids that it never gave, and the provisioning log says InvalidAnchor.',
  renew: [
    'The plain way: make a second application, as in this guide, with the platform’s **Tenant URL** and **Secret Token**, and assign the same people and groups. It begins without ids.',
    'Or keep the application: enter both values, press **Test Connection**, then **Save**, and take the ids away with Microsoft Graph, since no button of the portal does: `POST /servicePrincipals/{id}/synchronization/jobs/{jobId}/restart` with `{"criteria":{"resetScope":"Full"}}`.',
    'Take over what you changed under **Attribute mapping**: **Review your schema** > **Download** in the one application, upload in the other.',
  ],
  cleanUp: [
    'The test application: **Stop provisioning**, then **Properties** > **Delete**.',
    'Test people that you made in Entra. What is deleted there while it is still assigned is deleted on the platform too.',
  ],
};
