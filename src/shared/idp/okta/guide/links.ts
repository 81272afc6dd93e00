import type { GuideLink } from '../../../guide';

/** Addresses of tabs, with the org and the application of whoever reads it. */
export const applicationsAddress = 'https://{org}-admin.okta.com/admin/apps/active';

export const signIn: GuideLink = {
  label: 'Open Okta',
  url: 'https://www.okta.com/',
  deep: applicationsAddress,
};

const application = 'https://{org}-admin.okta.com/admin/app/{appName}/instance/{instanceId}/';
export const credentialsAddress = `${application}#tab-user-management/api-credentials`;
export const toAppAddress = `${application}#tab-user-management/create-n-update`;
export const assignmentsAddress = `${application}#tab-assignments`;
export const pushGroupsAddress = `${application}#tab-group-push`;

export const pushGroupsHelp: GuideLink = {
  label: 'Okta about Group Push',
  url: 'https://help.okta.com/en-us/content/topics/users-groups-profiles/usgp-enable-group-push.htm',
};
