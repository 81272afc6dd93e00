import { Clapperboard } from 'lucide-react';
import type { Feature } from '../feature';
import { lazyPage } from '../lazy-page';
import { DemoBar } from './demo-bar';
import { demoPath, ownCompanyPath, ownStoryPath } from './paths';
import { useCommands } from './use-commands';

export const demo: Feature = {
  name: 'demo',
  page: {
    path: demoPath,
    icon: Clapperboard,
    Page: lazyPage(async () => (await import('./demo-page')).DemoPage),
  },
  routes: [
    {
      path: ownCompanyPath,
      Page: lazyPage(async () => (await import('./own/own-company-page')).OwnCompanyPage),
    },
    {
      path: `${ownStoryPath}/:story?`,
      Page: lazyPage(async () => (await import('./story/own-story-page')).OwnStoryPage),
    },
  ],
  Bar: DemoBar,
  useCommands,
};
