/** Titles of the platform's pages about Entra, each for a generation of the console. */
export const currentPage = 'SCIM Setup in Azure AD / Entra ID';
export const laterPage = 'Azure AD SCIM Integration';
/** The oldest, which has the rest of its labels in common with the one after it. */
export const oldestPage = 'Azure AD SCIM Integration, October 2024';
