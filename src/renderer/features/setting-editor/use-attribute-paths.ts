import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract';
import { call } from '../../state/api';

type Paths = CallOutput<'attributePaths.list'>;

/** The attribute paths there are, of these people; null until they are known, or where they can't be. */
export function useAttributePaths(settingId: string | null): Paths | null {
  const [paths, setPaths] = useState<Paths | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    call('attributePaths.list', { settingId }, stop.signal).then(setPaths, () => setPaths(null));
    return () => stop.abort();
  }, [settingId]);
  return paths;
}
