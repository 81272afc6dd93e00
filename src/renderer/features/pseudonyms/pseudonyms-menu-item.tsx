import { VenetianMask } from 'lucide-react';
import { MenuItem } from '../../components/menu';
import { useLive } from '../../state/live-store';
import { realValuesDialog, showPseudonyms } from './turn';

export function PseudonymsMenuItem() {
  const isOn = useLive((live) => live.pseudonyms?.isOn === true);
  return (
    <MenuItem icon={<VenetianMask size={14} />} onSelect={isOn ? realValuesDialog.open : showPseudonyms}>
      {isOn ? 'Show real values…' : 'Show pseudonyms'}
    </MenuItem>
  );
}
