import { useEffect, useState } from 'react';
import { Button } from '../components/button';
import { EmptyState } from '../components/empty-state';
import { reconnect } from '../state/connect';
import { useLive } from '../state/live-store';
import './opening.css';

const patienceMs = 500;

/** Until the core has said what there is. Nothing is shown for the blink that it takes as a rule. */
export function Opening() {
  const lostBecause = useLive((live) => live.lostBecause);
  const isUnknownPage = useLive((live) => live.isUnknownPage);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!slow) return null;
  return (
    <main className="opening">
      <EmptyState
        level={1}
        title={openingTitle(lostBecause, isUnknownPage)}
        actions={lostBecause !== null && !isUnknownPage && <Button onClick={reconnect}>Try now</Button>}
      >
        {lostBecause ?? 'This takes a moment when a large directory is read from the disk.'}
      </EmptyState>
    </main>
  );
}

function openingTitle(lostBecause: string | null, isUnknownPage: boolean): string {
  if (isUnknownPage) return 'Open this page from the workbench';
  return lostBecause === null ? 'Connecting to the workbench' : 'The workbench can’t be reached';
}
