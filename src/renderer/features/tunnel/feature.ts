import { Globe } from 'lucide-react';
import type { Feature } from '../feature';
import { lazyPage } from '../lazy-page';
import { useTunnelCommands } from './use-commands';

export const tunnel: Feature = {
  name: 'tunnel',
  page: { path: '/reach', icon: Globe, Page: lazyPage(async () => (await import('./reach-page')).ReachPage) },
  useCommands: useTunnelCommands,
};
