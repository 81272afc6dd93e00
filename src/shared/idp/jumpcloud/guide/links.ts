import type { GuideLink } from '../../../guide';

/** The list of applications: pages of one application can't be linked without its id. */
export const applications: GuideLink = {
  label: 'Open SSO Applications in JumpCloud',
  url: 'https://console.jumpcloud.com/#/applications',
};

/** For paths of the console that the platform's page shows. */
export const olderApplications: GuideLink = {
  label: 'Open SSO in JumpCloud',
  url: 'https://console.jumpcloud.com/#/sso',
};

export const chooseApplication: GuideLink = {
  label: 'Open the choice of applications in JumpCloud',
  url: 'https://console.jumpcloud.com/#/sso/choose',
};

export const adminPortal: GuideLink = {
  label: 'Open the JumpCloud Admin Portal',
  url: 'https://console.jumpcloud.com/',
};

/** Title of the platform's page about JumpCloud. */
export const documentedPage = 'SCIM Setup in Jumpcloud';
