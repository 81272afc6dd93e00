/** Title of the platform's page about Okta. */
export const oktaPage = 'SCIM Setup in Okta';
