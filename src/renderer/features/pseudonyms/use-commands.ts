import { VenetianMask } from 'lucide-react';
import { useLive } from '../../state/live-store';
import type { Command } from '../feature';
import { realValuesDialog, showPseudonyms } from './turn';

const common = {
  group: 'Do',
  icon: VenetianMask,
  words: 'pseudonyms anonymous real names addresses ids hide demo mask privacy',
};

export function useCommands(): Command[] {
  const isOn = useLive((live) => live.pseudonyms?.isOn === true);
  return [
    isOn
      ? { ...common, id: 'real values', label: 'Show real values…', run: realValuesDialog.open }
      : { ...common, id: 'pseudonyms', label: 'Show pseudonyms', run: showPseudonyms },
  ];
}
