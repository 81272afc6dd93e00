export interface PageLink {
  label: string;
  path: `/${string}`;
  /** Pressed after `g`; the place in the list is a key of its own. */
  key: string;
  /** False for one that is reached from others: it stands everywhere but in the rail. */
  inRail?: false;
}

/** Every page, in the order of the navigation: rail, router, palette, keys, titles and the desktop menu are built from it. */
export const pages: readonly PageLink[] = [
  { label: 'Set up', path: '/setup', key: 's' },
  { label: 'Live', path: '/live', key: 'l' },
  { label: 'Directory', path: '/directory', key: 'd' },
  { label: 'Requests', path: '/requests', key: 'r' },
  { label: 'Findings', path: '/findings', key: 'f' },
  { label: 'Mapping', path: '/mapping', key: 'm' },
  { label: 'Demo', path: '/demo', key: 'o' },
  { label: 'Settings', path: '/settings', key: 't' },
  { label: 'Make it reachable', path: '/reach', key: 'a', inRail: false },
  { label: 'SCIM setting', path: '/setting', key: 'e', inRail: false },
];

/** The page that an address belongs to; undefined for one that only leads on, as `/` does. */
export function pageAt(address: string, among: readonly PageLink[] = pages): PageLink | undefined {
  return among.find(({ path }) => address === path || address.startsWith(`${path}/`));
}
