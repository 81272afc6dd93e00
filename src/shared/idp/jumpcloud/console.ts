import type { Console } from '../common/console';

export const jumpCloudConsole: Console = {
  vendor: 'JumpCloud',
  urlField: 'Base URL',
  tokenField: 'Token Key',
  connectionTest: 'Test Connection',
};

/** The field that only newer consoles have. */
export const testUserField = 'Test User Email';
/** The box that turns groups on. */
export const manageGroups = 'Enable management of User Groups and Group Membership in this application';

/** What can be changed of the row that writes this attribute path: the table itself is fixed. */
export function mappingClicks(target: string): string[] {
  return [
    '**SSO Applications** > your application > **Identity Management**',
    `the table says which attribute gives \`${target}\`: no row can be changed or added`,
    'so change the value: **Users** > the person > the attribute, **Save**',
  ];
}
