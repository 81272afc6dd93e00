import type { Console } from '../common/console';

export const entraConsole: Console = {
  vendor: 'Entra',
  urlField: 'Tenant URL',
  tokenField: 'Secret Token',
  connectionTest: 'Test Connection',
};

/** Where mappings are edited, as a path of clicks: today's label first, in brackets the one before it. */
export const userMapping = mapping('Users');
export const groupMapping = mapping('Groups');

function mapping(what: 'Users' | 'Groups'): string {
  return `**Provisioning** > **Mappings** > **Provision Microsoft Entra ID ${what}** (before that **Provision Azure Active Directory ${what}**)`;
}
