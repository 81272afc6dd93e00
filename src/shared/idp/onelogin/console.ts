import type { Console } from '../common/console';

export const oneLoginConsole: Console = {
  vendor: 'OneLogin',
  urlField: 'SCIM Base URL',
  tokenField: 'SCIM Bearer Token',
  connectionTest: 'Enable',
};

/** Where the text of the template stands, as a path of clicks. */
export const templateField = '**Configuration** > **SCIM JSON Template**';

/** What else makes OneLogin look at the roles of everybody again. */
export const reapply = '**More Actions** > **Reapply entitlement mappings**';

/** The title above Delete, Suspend and Do Nothing, letter for letter. */
export const whenDeleted =
  "When users are deleted in OneLogin, or the user's app access is removed, perform the below action";
/** The title above Suspend and Do Nothing, as far as it is known. */
export const whenSuspended = 'When user accounts are suspended in OneLogin';
/** The title above Create user, Delete user and Update user. */
export const approvalTitle = 'Require admin approval before this action is performed';

/** Where the line that writes this attribute path is edited. */
export function mappingClicks(target: string): string[] {
  return [
    '**Applications** > your application',
    `${templateField}: the line of \`${target}\``,
    'a value of one user that no macro has: the tab **Parameters**, with **Include in User Provisioning** ticked',
    `**Save**, then ${reapply}: a changed template sends nobody by itself`,
  ];
}
