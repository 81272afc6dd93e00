export const stagePath = '/stage';
/** For the speaker, in a window or tab of its own. */
export const notesPath = '/stage/notes';
