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

/** What `g` and a key lead to: the pages, and addresses with a key of their own. */
export function keyedPlaces(pages: readonly PageLink[], features: readonly Feature[]): PageLink[] {
  const routes = features.flatMap(({ routes = [] }) => routes);
  return [
    ...pages,
    ...routes.flatMap(({ path, key, title }) =>
      key === undefined || title === undefined ? [] : [{ path, key, label: title }],
    ),
  ];
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
