import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract';
import { concerns } from '../../../shared/exchange-query';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';

export type LoadedResource =
  | { state: 'loading' }
  | { state: 'found'; found: NonNullable<CallOutput<'directory.get'>> }
  | { state: 'gone' }
  | { state: 'failed'; message: string };

/** One resource, whole; fetched again when an exchange concerned it. */
export function useResource(settingId: string, resourceType: string, id: string): LoadedResource {
  const [loaded, setLoaded] = useState<LoadedResource>({ state: 'loading' });
  const revision = useRevision(id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer exchange about it means that it may have changed
  useEffect(() => {
    let current = true;
    call('directory.get', { settingId, resourceType, id }).then(
      (found) => current && setLoaded(found ? { state: 'found', found } : { state: 'gone' }),
      (error: Error) => current && setLoaded({ state: 'failed', message: error.message }),
    );
    return () => {
      current = false;
    };
  }, [settingId, resourceType, id, revision]);
  return loaded;
}

/** Sequence of the newest exchange that concerned a resource: it changes when there is news about it. */
export function useRevision(id: string): number {
  return useLive((live) => live.exchanges.find((exchange) => concerns(exchange, id))?.sequence ?? 0);
}
