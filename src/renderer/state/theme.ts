import type { Preferences } from '../../shared/features/workbench';
import { call } from './api';
import { useLive } from './live-store';
import { showFailure } from './toasts';

export type Theme = Preferences['theme'];

/** The last theme is stored in the browser too, so that a new page is right before its first response. */
const storageKey = 'scim-workbench-theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** Shows the preferred theme from now on, also when it or the system's own changes. */
export function followTheme(): void {
  show();
  systemIsDark.addEventListener('change', show);
  useLive.subscribe((live, before) => {
    const theme = live.workbench?.preferences.theme;
    if (theme === undefined || theme === before.workbench?.preferences.theme) return;
    remember(theme);
    show();
  });
}

export function chooseTheme(theme: Theme): void {
  remember(theme);
  show();
  void call('preferences.change', { theme }).catch(showFailure('The theme was not saved'));
}

function show(): void {
  const theme = remembered();
  const shown = theme === 'system' ? (systemIsDark.matches ? 'dark' : 'light') : theme;
  document.documentElement.dataset.theme = shown;
}

function remembered(): Theme {
  try {
    const theme = localStorage.getItem(storageKey);
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    return useLive.getState().workbench?.preferences.theme ?? 'system';
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is blocked: the core remembers.
  }
}
