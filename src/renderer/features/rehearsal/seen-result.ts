import { create } from 'zustand';

const storageKey = 'scim-workbench-seen-result';

const useSeen = create<{ startedAt: string | null }>()(() => ({ startedAt: stored() }));

/** The rehearsal whose result was looked at or dismissed, by the time it started; a reload does not offer it again. */
export function useSeenResult(): [string | null, (startedAt: string) => void] {
  return [useSeen(({ startedAt }) => startedAt), markSeen];
}

function markSeen(startedAt: string): void {
  useSeen.setState({ startedAt });
  try {
    sessionStorage.setItem(storageKey, startedAt);
  } catch {
    // Storage is blocked: it is known for as long as this page lives.
  }
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
