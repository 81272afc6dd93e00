/** The platform's own page about OneLogin. */
export const oneLoginPage = 'SCIM Setup in OneLogin';
