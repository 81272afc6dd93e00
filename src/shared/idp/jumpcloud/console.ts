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
