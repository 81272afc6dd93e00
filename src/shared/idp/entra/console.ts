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

/** Where the row that writes this attribute path is edited. */
export function mappingClicks(target: string): string[] {
  return [
    '**Enterprise applications** > your application > **Provisioning**',
    '**Mappings** > **Provision Microsoft Entra ID Users**; where the menu on the left has **Attribute mapping**, its tab **Users**',
    `the row whose **Target Attribute** is \`${target}\`; where there is none, **Add New Mapping**`,
    '**Mapping type**: **Direct**, **Expression** or **Constant**; then its value, **Ok**, **Save**',
  ];
}
