import { Activity, ListChecks, List as ListIcon, type LucideIcon, Settings, Users } from 'lucide-react';

export interface PageLink {
  label: string;
  path: string;
  icon: LucideIcon;
  /** Pressed after `g`; the place in the list is a key of its own. */
  key: string;
}

/** The pages, in the order of the navigation. */
export const pages: readonly PageLink[] = [
  { label: 'Set up', path: '/setup', icon: ListChecks, key: 's' },
  { label: 'Live', path: '/live', icon: Activity, key: 'l' },
  { label: 'Directory', path: '/directory', icon: Users, key: 'd' },
  { label: 'Requests', path: '/requests', icon: ListIcon, key: 'r' },
  { label: 'Settings', path: '/settings', icon: Settings, key: 't' },
];
