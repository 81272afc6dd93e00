export const startPath = '/';
/** A new connection: its name and its identity provider. */
export const connectPath = '/connect';
/** What *Find a mistake* needs, while there is nothing to look at. */
export const mistakePath = '/find-a-mistake';
