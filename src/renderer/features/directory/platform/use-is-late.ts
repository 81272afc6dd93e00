import { useEffect, useState } from 'react';

/** What takes less time needs no sign of it: it would only flicker. */
const lateAfterMs = 500;

/** True once what is waited for takes longer than half a second. */
export function useIsLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), lateAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}
