import type { GuideLink } from '../../../guide';

/** The list of applications is the only page that can be linked without knowing the tenant's own ids. */
const applications = '#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview';

/** Where **+Add** stands. */
export const portal: GuideLink = { label: 'Open portal.azure.com', url: 'https://portal.azure.com/' };

/** For paths that begin at the application, in the documented console. */
export const portalApplications: GuideLink = {
  label: 'Open Enterprise applications on portal.azure.com',
  url: `https://portal.azure.com/${applications}`,
};

/** Where the properties of a person stand. */
export const entraUsers: GuideLink = {
  label: 'Open Users on entra.microsoft.com',
  url: 'https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers',
};

/** For paths of today's console. */
export const entraApplications: GuideLink = {
  label: 'Open Enterprise apps on entra.microsoft.com',
  url: `https://entra.microsoft.com/${applications}`,
};
