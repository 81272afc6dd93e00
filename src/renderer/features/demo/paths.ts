export const demoPath = '/demo';
/** People of one's own, from a file. */
export const ownCompanyPath = '/demo/own-company';
