import type { GuideLink } from '../../../guide';

/** Where an admin signs in: the address of the console has the company's own name in it, and is not known here. */
export const oneLogin: GuideLink = {
  label: 'Open OneLogin',
  url: 'https://www.onelogin.com/',
  deep: 'https://{sub}.onelogin.com/apps',
};

/** The page of OneLogin that the platform's page links, at the title Provisioning Users into Groups. */
export const createAppPage: GuideLink = {
  label: 'OneLogin: Provisioning Users into Groups',
  url: 'https://developers.onelogin.com/scim/create-app',
};
