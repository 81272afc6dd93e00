export const startPath = '/';
/** A new connection: its name and its identity provider. */
export const connectPath = '/connect';
