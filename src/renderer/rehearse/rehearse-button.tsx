import { Play } from 'lucide-react';
import { Button } from '../components/button';
import { useLive } from '../state/live-store';
import { openRehearse } from '../state/rehearse';
import { isUnderWay } from './simulation-words';

/** Leads to a rehearsal; while one runs, the bar below takes its place. */
export function RehearseButton() {
  const underWay = useLive((live) => isUnderWay(live.simulation));
  if (underWay) return null;
  return (
    <Button kind="primary" icon={<Play size={14} aria-hidden />} onClick={openRehearse}>
      Rehearse
    </Button>
  );
}
