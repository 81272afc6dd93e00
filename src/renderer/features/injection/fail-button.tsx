import { TriangleAlert } from 'lucide-react';
import { IconButton } from '../../components/icon-button';
import { useLive } from '../../state/live-store';
import { injectionDialog } from './dialog';

/** The way to failures on purpose, where one watches what comes. */
export function FailButton() {
  const isOn = useLive((live) => live.injection !== null);
  if (isOn) return null;
  return <IconButton label="Fail on purpose…" icon={TriangleAlert} onClick={injectionDialog.open} />;
}
