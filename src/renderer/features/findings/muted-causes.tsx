import { useState } from 'react';
import type { ListedCause } from '../../../shared/features/findings';
import { counted } from '../../../shared/plural';
import { CauseCards } from './cause-list';
import './muted-causes.css';

interface MutedCausesProps {
  causes: readonly ListedCause[];
  settingId: string;
  /** Id of the cause that is open. */
  open: string | null;
  toggle(id: string): void;
}

/** What was muted, folded at the end; unfolded where one of them is open. */
export function MutedCauses({ causes, open, ...rest }: MutedCausesProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  if (causes.length === 0) return null;
  const holdsOpen = causes.some(({ id }) => id === open);
  return (
    <details
      className="muted-causes"
      open={isUnfolded || holdsOpen}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>{counted(causes.length, 'muted cause')}</summary>
      <CauseCards causes={causes} open={open} {...rest} />
    </details>
  );
}
