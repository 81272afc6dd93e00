import { VenetianMask } from 'lucide-react';
import { IconButton } from '../../components/icon-button';
import { useLive } from '../../state/live-store';
import { realValuesDialog, showPseudonyms } from './turn';

/** Among the controls of the stage. */
export function PseudonymsButton() {
  const isOn = useLive((live) => live.pseudonyms?.isOn === true);
  return (
    <IconButton
      label={isOn ? 'Show real values…' : 'Show pseudonyms'}
      icon={VenetianMask}
      onClick={isOn ? realValuesDialog.open : showPseudonyms}
    />
  );
}
