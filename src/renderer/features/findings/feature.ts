import { ScanSearch } from 'lucide-react';
import { counted, plural } from '../../../shared/plural';
import type { Feature } from '../feature';
import { FindingsPage } from './findings-page';
import { search } from './search';

export const findings: Feature = {
  name: 'findings',
  page: {
    path: '/findings',
    parameters: '/:cause?',
    icon: ScanSearch,
    badge: {
      countOf: (live) => live.findings?.affected ?? 0,
      wordsOf: (count) =>
        `${counted(count, 'person', 'people')} will not arrive or ${plural(count, 'arrives', 'arrive')} wrong`,
    },
    Page: FindingsPage,
  },
  search,
};
