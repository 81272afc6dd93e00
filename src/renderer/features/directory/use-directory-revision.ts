import { useRef } from 'react';
import type { ExchangeSummary } from '../../../shared/exchange';
import { useLive } from '../../state/live-store';
import { useThrottledLive } from '../../state/throttled-live';
import { countOf } from './tabs';

/** Another number whenever resources of a type, or what is wrong with them, may have changed; look-ups leave it as it is. */
export function useDirectoryRevision(resourceType: string): number {
  const total = useLive((live) => countOf(live.counts, resourceType));
  const newest = useLive((live) => newestWrite(live.exchanges));
  const findings = useThrottledLive((live) => live.findings);
  const known = useRef({ total, newest, findings, revision: 0 });
  const before = known.current;
  if (before.total !== total || before.newest !== newest || before.findings !== findings)
    known.current = { total, newest, findings, revision: before.revision + 1 };
  return known.current.revision;
}

/** Sequence of the newest exchange that changed anything. */
function newestWrite(exchanges: ExchangeSummary[]): number {
  return exchanges.find(({ changes }) => changes.length > 0)?.sequence ?? 0;
}
