/** Stands instead of a secret in everything that is recorded. */
export const hidden = '••••••••';
