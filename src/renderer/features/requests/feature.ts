import { List } from 'lucide-react';
import type { Feature } from '../feature';
import { RequestsPage } from './requests-page';
import { search } from './search';

export const requests: Feature = {
  name: 'requests',
  page: {
    path: '/requests',
    parameters: '/:sequence?',
    icon: List,
    Page: RequestsPage,
  },
  search,
};
