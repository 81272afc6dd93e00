import type { PageLink } from '../../shared/pages';
import type { Command, Feature, FeaturePage } from '../features/feature';

export interface NavigationEntry extends PageLink, FeaturePage {}

/** The pages in the order of the list, each with what its feature adds to it. */
export function navigationOf(pages: readonly PageLink[], features: readonly Feature[]): NavigationEntry[] {
  return pages.flatMap((page) => {
    const own = features.find((feature) => feature.page?.path === page.path)?.page;
    return own === undefined ? [] : [{ ...page, ...own }];
  });
}

/** The address of a page with what may follow it, for the router. */
export function routeOf({ path, parameters = '' }: NavigationEntry): string {
  return `${path}${parameters}`;
}

/** Search-or-run leads to every page. */
export function pageCommands(
  entries: readonly NavigationEntry[],
  navigate: (path: string) => void,
): Command[] {
  return entries.map(({ label, path, icon, key }) => {
    return { id: path, group: 'Go to', icon, label, detail: `g ${key}`, run: () => navigate(path) };
  });
}
