import { Globe } from 'lucide-react';
import type { Feature } from '../feature';
import { ReachPage } from './reach-page';
import { useTunnelCommands } from './use-commands';

export const tunnel: Feature = {
  name: 'tunnel',
  page: { path: '/reach', icon: Globe, Page: ReachPage },
  useCommands: useTunnelCommands,
};
