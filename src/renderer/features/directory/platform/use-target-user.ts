import { useEffect, useState } from 'react';
import { call } from '../../../state/api';
import type { TargetUserShown } from './field-words';
import { useTargetRevision } from './use-target-revision';

export type LoadedTarget =
  | { state: 'loading' }
  | { state: 'found'; target: TargetUserShown }
  | { state: 'gone' }
  | { state: 'failed'; message: string };

/** One target user with all reasons; fetched again when there is news. */
export function useTargetUser(settingId: string, id: string): LoadedTarget {
  const [loaded, setLoaded] = useState<LoadedTarget>({ state: 'loading' });
  const revision = useTargetRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with news it may be another
  useEffect(() => {
    let current = true;
    call('platform.user', { settingId, id }).then(
      (target) => current && setLoaded(target === null ? { state: 'gone' } : { state: 'found', target }),
      (error: Error) => current && setLoaded({ state: 'failed', message: error.message }),
    );
    return () => {
      current = false;
    };
  }, [settingId, id, revision]);
  return loaded;
}
