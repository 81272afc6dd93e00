import { Target } from 'lucide-react';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../../src/main/desktop/menu';
import type { Feature } from '../../../src/renderer/features/feature';
import { meaningOf } from '../../../src/renderer/shell/key-presses';
import { keyedPlaces, navigationOf, pageCommands, routeOf } from '../../../src/renderer/shell/navigation';
import { type PageLink, pageAt, pages } from '../../../src/shared/pages';

/** A feature that nothing but the two lists knows. */
const moon: Feature = {
  name: 'moon',
  page: { path: '/moon', parameters: '/:crater?', icon: Target, Page: () => null },
};
const moonPage: PageLink = { label: 'Moon', path: '/moon', key: 'n' };
const sun: Feature = { name: 'sun', page: { path: '/sun', icon: Target, Page: () => null } };
const sunPage: PageLink = { label: 'Sun', path: '/sun', key: 'u' };
const far: Feature = {
  name: 'far side',
  routes: [
    { path: '/far-side', Page: () => null, title: 'Far side', key: 'p' },
    { path: '/far-side/notes', Page: () => null, title: 'Notes' },
  ],
};
/** Among the first nine, which have a number. */
const withMoon = [moonPage, ...pages];

describe('a page that is added to the list of pages and the list of features', () => {
  const navigation = navigationOf(withMoon, [moon]);

  it('stands in the rail with its label and icon', () => {
    expect(navigation).toMatchObject([{ label: 'Moon', path: '/moon', icon: Target }]);
  });

  it('has a route that leads to it', () => {
    expect(navigation.map(routeOf)).toEqual(['/moon/:crater?']);
  });

  it('is a command of search-or-run', () => {
    const navigate = vi.fn();
    const [command] = pageCommands(navigation, navigate);
    expect(command).toMatchObject({ group: 'Go to', label: 'Moon', detail: 'g n' });
    command?.run();
    expect(navigate).toHaveBeenCalledWith('/moon');
  });

  it('is reached by its key and its number', () => {
    const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false });
    const moonMeant = { kind: 'go', path: '/moon' };
    expect(meaningOf(press('n'), true, withMoon)).toEqual(moonMeant);
    expect(meaningOf(press('1'), false, withMoon)).toEqual(moonMeant);
  });

  it('names the window', () => {
    expect(pageAt('/moon/tycho', withMoon)?.label).toBe('Moon');
    expect(pageAt('/moonlight', withMoon)).toBeUndefined();
  });

  it('stands in the menu of the desktop', () => {
    const go = menuTemplate('linux', { goTo: () => {} }, withMoon).find(({ label }) => label === 'Go');
    expect(go?.submenu).toContainEqual(expect.objectContaining({ label: 'Moon' }));
  });
});

describe('the navigation', () => {
  it('is in the order of the pages, whatever the order of the features', () => {
    expect(navigationOf([sunPage, moonPage], [moon, sun]).map(({ label }) => label)).toEqual(['Sun', 'Moon']);
  });

  it('does without what is no page', () => {
    expect(navigationOf(withMoon, [{ name: 'tides' }])).toEqual([]);
  });
});

describe('the pages', () => {
  it('have an address and a key of their own each', () => {
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
    expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length);
  });
});

it('leads by g and its key to an address that is no page, too', () => {
  const places = keyedPlaces(pages, [far, moon]);
  expect(places.slice(pages.length)).toEqual([{ path: '/far-side', label: 'Far side', key: 'p' }]);
  const press = { ctrlKey: false, metaKey: false, altKey: false };
  expect(meaningOf({ ...press, key: 'p' }, true, places)).toEqual({ kind: 'go', path: '/far-side' });
});
