import { pageAt } from '../../../shared/pages';

/** Where the result of the latest rehearsal stands: below Live, which it is the end of. */
export const resultPath = '/live/result';

/** What is wrong with people: its own page, or beside the people while there is none. */
export const findingsPath = pageAt('/findings')?.path ?? '/directory';
