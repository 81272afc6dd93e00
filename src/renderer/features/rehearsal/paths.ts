/** Where the result of the latest rehearsal stands: below Live, which it is the end of. */
export const resultPath = '/live/result';
