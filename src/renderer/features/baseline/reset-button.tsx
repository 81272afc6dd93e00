import { RotateCcw } from 'lucide-react';
import { IconButton } from '../../components/icon-button';
import { useLive } from '../../state/live-store';
import { askReset } from './asked';

/** Where there is a beginning to go back to. */
export function ResetButton() {
  const start = useLive((live) => live.baselines?.start ?? null);
  return start === null ? null : <IconButton label="Reset… (0)" icon={RotateCcw} onClick={askReset} />;
}
