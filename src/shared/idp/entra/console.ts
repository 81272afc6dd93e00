import type { Console } from '../common/console';

export const entraConsole: Console = {
  vendor: 'Entra',
  urlField: 'Tenant URL',
  tokenField: 'Secret Token',
  connectionTest: 'Test Connection',
};

/** Where the mapping of users is edited, as a path of clicks. */
export const userMapping = '**Provisioning** > **Mappings** > **Provision Azure Active Directory Users**';
