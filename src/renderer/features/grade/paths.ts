/** Below Findings, from where it is reached. */
export const gradePath = '/findings/traffic/grade';
