import { Play } from 'lucide-react';
import { Button, type ButtonProps } from '../../components/button';
import { useLive } from '../../state/live-store';
import { rehearseDialog } from './dialog';
import { isUnderWay } from './simulation-words';

/** Leads to a rehearsal. As it is, it fills an empty page without a tenant. */
export function RehearseButton({ children = 'Rehearse without a tenant', ...look }: ButtonProps) {
  return (
    <Button {...look} onClick={rehearseDialog.open}>
      {children}
    </Button>
  );
}

/** While a rehearsal runs, the bar takes its place. */
export function RailRehearse() {
  const underWay = useLive((live) => isUnderWay(live.simulation));
  if (underWay) return null;
  return (
    <button type="button" className="rail-link" title="Rehearse" onClick={rehearseDialog.open}>
      <Play size={18} strokeWidth={1.75} aria-hidden />
      <span className="rail-label">Rehearse</span>
    </button>
  );
}
