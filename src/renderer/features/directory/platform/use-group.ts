import { useEffect, useState } from 'react';
import type { OpenedGroup } from '../../../../shared/features/platform';
import { call } from '../../../state/api';
import { useTargetRevision } from './use-target-revision';

export type LoadedGroup =
  | { state: 'loading' }
  | { state: 'found'; group: OpenedGroup }
  | { state: 'gone' }
  | { state: 'failed'; message: string };

/** One target group with its values; its people are asked for as a window. */
export function useGroup(settingId: string, name: string): LoadedGroup {
  const [loaded, setLoaded] = useState<LoadedGroup>({ state: 'loading' });
  const revision = useTargetRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with news it may be another
  useEffect(() => {
    let current = true;
    call('platform.group', { settingId, name, limit: 1 }).then(
      (group) => current && setLoaded(group === null ? { state: 'gone' } : { state: 'found', group }),
      (error: Error) => current && setLoaded({ state: 'failed', message: error.message }),
    );
    return () => {
      current = false;
    };
  }, [settingId, name, revision]);
  return loaded;
}
