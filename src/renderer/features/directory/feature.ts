import { Users } from 'lucide-react';
import type { Feature } from '../feature';
import { DirectoryPage } from './directory-page';
import { search } from './search';
import { useCommands } from './use-commands';

export const directory: Feature = {
  name: 'directory',
  page: {
    path: '/directory',
    parameters: '/:tab?/:id?',
    icon: Users,
    Page: DirectoryPage,
  },
  useCommands,
  search,
};
