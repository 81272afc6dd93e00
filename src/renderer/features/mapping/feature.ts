import { Shuffle } from 'lucide-react';
import type { Feature } from '../feature';
import { lazyPage } from '../lazy-page';
import { useCommands } from './use-commands';

/** Why does this value arrive like that? */
export const mapping: Feature = {
  name: 'mapping',
  page: {
    path: '/mapping',
    icon: Shuffle,
    Page: lazyPage(async () => (await import('./mapping-page')).MappingPage),
  },
  useCommands,
};
