import { MonitorPlay } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Command } from '../feature';
import { openNotes } from './open-notes';
import { stagePath } from './paths';

const common = { group: 'Do', icon: MonitorPlay, words: 'demo full screen presenter projector speaker' };

export function useCommands(): Command[] {
  const [, navigate] = useLocation();
  return [
    { ...common, id: 'stage', label: 'Show on stage', detail: 'g p', run: () => navigate(stagePath) },
    { ...common, id: 'stage notes', label: 'Speaker notes in a window of their own', run: openNotes },
  ];
}
