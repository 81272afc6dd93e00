import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract';
import { counted } from '../../../shared/plural';
import { exactTime } from '../../components/time-words';
import { call } from '../../state/api';
import { useThrottledLive } from '../../state/throttled-live';

/** Says that the journal is full, and what is gone; nothing while everything is here. */
export function KeptNote({ settingId }: { settingId: string }) {
  const kept = useKept(settingId);
  if (kept === null || kept.gone === 0) return null;
  return (
    <p className="requests-kept">
      The journal is full: {counted(kept.gone, 'older request is', 'older requests are')} gone, and the newest{' '}
      {kept.requests.toLocaleString('en-US')}
      {kept.oldest !== null && `, since ${exactTime(kept.oldest)},`} are here. People and groups are not
      concerned.
    </p>
  );
}

function useKept(settingId: string): CallOutput<'journal.kept'> | null {
  const [kept, setKept] = useState<CallOutput<'journal.kept'> | null>(null);
  const requests = useThrottledLive((live) => live.counts.requests);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request may push an older one out
  useEffect(() => {
    let current = true;
    call('journal.kept', { settingId }).then(
      (found) => current && setKept(found),
      // What is wrong with the connection is shown by the list.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [settingId, requests]);
  return kept;
}
