import { useEffect, useState } from 'react';
import type { History } from '../../../shared/features/history';
import { call } from '../../state/api';
import { useRevision } from '../directory/use-resource';

export type LoadedHistory =
  | { state: 'loading' }
  | { state: 'found'; history: History }
  | { state: 'gone' }
  | { state: 'failed'; message: string };

/** What is known of one resource; read again when there is news about it. */
export function useHistory(settingId: string, id: string): LoadedHistory {
  const [loaded, setLoaded] = useState<LoadedHistory>({ state: 'loading' });
  const revision = useRevision(id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with news it may be another
  useEffect(() => {
    let current = true;
    call('history.of', { settingId, id }).then(
      (history) => current && setLoaded(history === null ? { state: 'gone' } : { state: 'found', history }),
      (error: Error) => current && setLoaded({ state: 'failed', message: error.message }),
    );
    return () => {
      current = false;
    };
  }, [settingId, id, revision]);
  return loaded;
}
