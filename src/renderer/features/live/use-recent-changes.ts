import { useEffect, useRef, useState } from 'react';
import type { ResourceSummary } from '../../../shared/scim/resource';

const markedMs = 2500;
const mostMarked = 8;
const nobody: ReadonlySet<string> = new Set();

/** Ids of resources that changed a moment ago. @param newestFirst by their last change */
export function useRecentChanges(newestFirst: ResourceSummary[]): ReadonlySet<string> {
  const newest = newestFirst[0]?.lastModified ?? '';
  const known = useRef(newest);
  const [marked, setMarked] = useState(nobody);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newer change is news
  useEffect(() => {
    const before = known.current;
    known.current = newest;
    if (before === '' || newest <= before) return;
    const changed = newestFirst.slice(0, mostMarked).filter(({ lastModified }) => lastModified > before);
    setMarked(new Set(changed.map(({ id }) => id)));
    const timer = setTimeout(() => setMarked(nobody), markedMs);
    return () => clearTimeout(timer);
  }, [newest]);
  return marked;
}
