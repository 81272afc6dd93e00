import type { Feature } from '../feature';
import { lazyPage } from '../lazy-page';
import { pastPath } from './paths';
import { search } from './search';
import { useCommands } from './use-commands';

/** Why is this value here, and what stood there before? */
export const history: Feature = {
  name: 'history',
  useCommands,
  search,
  routes: [
    { path: pastPath, Page: lazyPage(async () => (await import('./past-page')).PastPage) },
    {
      path: '/directory/users/:id/history',
      Page: lazyPage(async () => (await import('./history-page')).HistoryPage),
    },
  ],
};
