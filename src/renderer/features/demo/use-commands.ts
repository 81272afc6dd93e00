import { ChevronRight, Clapperboard, PenLine, Upload } from 'lucide-react';
import { useLocation } from 'wouter';
import { useLive } from '../../state/live-store';
import type { Command } from '../feature';
import { control } from './control-demo';
import { isTold } from './demo-words';
import { ownCompanyPath, ownStoryPath } from './paths';

const common = { group: 'Do', words: 'demo story chapter presenter simulate' };

export function useCommands(): Command[] {
  const isGoing = useLive((live) => live.demo != null && isTold(live.demo));
  const [, navigate] = useLocation();
  const own = {
    ...{ ...common, id: 'own company', icon: Upload, label: 'Demo with your own people…' },
    run: () => navigate(ownCompanyPath),
  };
  const story = {
    ...{ ...common, id: 'own story', icon: PenLine, label: 'Compose a story for a demo…' },
    run: () => navigate(ownStoryPath),
  };
  if (!isGoing) return [own, story];
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
    own,
    story,
  ];
}
