import { useState } from 'react';

const storageKey = 'scim-workbench-dismissed-rehearsal';

/** The rehearsal whose end was taken note of, by the time it started; a reload does not bring its bar back. */
export function useDismissedRehearsal(): [string | null, (startedAt: string) => void] {
  const [dismissed, setDismissed] = useState(stored);
  return [
    dismissed,
    (startedAt) => {
      setDismissed(startedAt);
      store(startedAt);
    },
  ];
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function store(startedAt: string): void {
  try {
    sessionStorage.setItem(storageKey, startedAt);
  } catch {
    // Storage is blocked: it stays away for as long as this page lives.
  }
}
