export const demoPath = '/demo';
/** People of one's own, from a file. */
export const ownCompanyPath = '/demo/own-company';
/** A story of one's own; its id may follow. */
export const ownStoryPath = '/demo/own-story';
