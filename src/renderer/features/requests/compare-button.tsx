import { Columns2 } from 'lucide-react';
import { Button } from '../../components/button';

interface CompareButtonProps {
  /** The one that was chosen; null for none. */
  compared: number | null;
  sequence: number;
  onCompare(sequence: number | null): void;
}

/** Chooses a request to compare another with. */
export function CompareButton({ compared, sequence, onCompare }: CompareButtonProps) {
  const chosen = compared === sequence;
  return (
    <Button
      icon={<Columns2 size={15} aria-hidden />}
      aria-pressed={chosen}
      aria-keyshortcuts="x"
      onClick={() => onCompare(chosen ? null : sequence)}
    >
      Compare
    </Button>
  );
}

/** What is to be done next. */
export function ComparedNote() {
  return (
    <p className="compared-note" role="status">
      Choose another request in the list: what differs is shown. <kbd>x</kbd> ends it.
    </p>
  );
}
