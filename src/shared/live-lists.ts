/** So many users, and so many groups, the page lists as they change. */
export const mostResources = 500;
