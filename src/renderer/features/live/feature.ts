import { Activity } from 'lucide-react';
import type { Feature } from '../feature';
import { LivePage } from './live-page';

export const live: Feature = {
  name: 'live',
  page: {
    path: '/live',
    parameters: '/:sequence?',
    icon: Activity,
    Page: LivePage,
  },
};
