import type { Feature } from '../features/feature';

/** Whether the page at this address fills the window, without rail and search. */
export function isAlone(location: string, features: readonly Feature[]): boolean {
  return features.some(({ routes = [] }) => routes.some(({ path, alone }) => alone && path === location));
}
