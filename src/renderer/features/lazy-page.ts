import { type ComponentType, lazy } from 'react';

/** A page whose code comes when it is first opened: what is rarely looked at does not delay the first page. */
export function lazyPage(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load() }));
}
