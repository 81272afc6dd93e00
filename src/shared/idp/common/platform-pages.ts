/** The platform's own pages: titles of those that print a label, addresses of those that every guide links. */
import type { GuideLink, RichText } from '../../guide';

const site = 'https://doc.keepnetlabs.com/next-generation-product';

export const addUsersPage = 'Add users via SCIM';
export const gettingStartedPage = 'Getting Started with SCIM';

/** Among the prerequisites of every guide. */
export const prerequisitePages: RichText = `The platform's own pages, to look things up: [${addUsersPage}](${site}/getting-started/2.-add-target-users/add-users-via-scim) and [${gettingStartedPage}](${site}/platform/company/company-settings/scim-settings/getting-started-with-scim).`;

/** The platform's own SCIM endpoint, as its pages print it. */
export const platformBaseUrl = 'https://scim-api.keepnetlabs.com/scim';

/** What to do after every guide. */
export const deliverability: GuideLink = {
  label: 'Next: ensure they are able to receive emails from Keepnet (e-mail deliverability)',
  url: `${site}/getting-started/3.-email-deliverability`,
};

export const addUsersLink: GuideLink = {
  label: addUsersPage,
  url: `${site}/getting-started/2.-add-target-users/add-users-via-scim`,
};
