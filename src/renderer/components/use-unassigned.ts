import { useEffect, useState } from 'react';
import { call } from '../state/api';
import { useLive } from '../state/live-store';

/** How many requests belong to no SCIM setting, as they come and are cleared; 0 until that is known. */
export function useUnassigned(): number {
  const [count, setCount] = useState(0);
  const newest = useLive((live) => live.exchanges.find(({ settingId }) => settingId === null)?.sequence ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another newest one means that there is another number of them
  useEffect(() => {
    const stop = new AbortController();
    call('journal.list', { settingId: null, limit: 1 }, stop.signal).then(
      ({ total }) => setCount(total),
      () => undefined,
    );
    return () => stop.abort();
  }, [newest]);
  return count;
}
