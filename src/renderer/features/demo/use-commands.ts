import { ChevronRight, Clapperboard } from 'lucide-react';
import { useLive } from '../../state/live-store';
import type { Command } from '../feature';
import { control } from './control-demo';
import { isTold } from './demo-words';

const common = { group: 'Do', words: 'demo story chapter presenter simulate' };

export function useCommands(): Command[] {
  const isGoing = useLive((live) => live.demo != null && isTold(live.demo));
  if (!isGoing) return [];
  return [
    {
      ...common,
      id: 'demo next',
      icon: ChevronRight,
      label: 'Next in the demo',
      run: () => control('demo.next'),
    },
    {
      ...common,
      id: 'demo stop',
      icon: Clapperboard,
      label: 'Stop the demo',
      run: () => control('demo.stop'),
    },
  ];
}
