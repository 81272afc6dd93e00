import type { GuideLink } from '../../../guide';

/** The list of applications, once the reader has said what the org is called. */
export const signIn: GuideLink = {
  label: 'Open Okta',
  url: 'https://www.okta.com/',
  deep: 'https://{org}-admin.okta.com/admin/apps/active',
};

/** How addresses of tabs end, behind that of the application. */
export const tabs = {
  credentials: '#tab-user-management/api-credentials',
  toApp: '#tab-user-management/create-n-update',
  assignments: '#tab-assignments',
  pushGroups: '#tab-group-push',
};

export const pushGroupsHelp: GuideLink = {
  label: 'Okta about Group Push',
  url: 'https://help.okta.com/en-us/content/topics/users-groups-profiles/usgp-enable-group-push.htm',
};
