import { useEffect, useState } from 'react';
import type { Finding } from '../../../shared/finding';
import { call } from '../../state/api';
import { useThrottledLive } from '../../state/throttled-live';
import { useRevision } from './use-resource';

const none: Finding[] = [];

/** What is wrong with a resource as it is stored. Others may change it too: a manager who arrives later is somebody. */
export function useStoredFindings(settingId: string, resourceType: string, id: string): Finding[] {
  const [loaded, setLoaded] = useState({ id, findings: none });
  const revision = useRevision(id);
  const ofAll = useThrottledLive((live) => live.findings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: news about it or about anybody's findings
  useEffect(() => {
    let current = true;
    call('findings.ofResource', { settingId, resourceType, id }).then(
      ({ findings }) => current && setLoaded({ id, findings }),
      // What is wrong with the connection is shown where the resource is.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [settingId, resourceType, id, revision, ofAll]);
  return loaded.id === id ? loaded.findings : none;
}
