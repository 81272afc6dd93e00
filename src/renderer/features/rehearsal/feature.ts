import type { Feature } from '../feature';
import { RehearsalBar } from './rehearsal-bar';
import { RailRehearse } from './rehearse-button';
import { RehearseDialog } from './rehearse-dialog';
import { useCommands } from './use-commands';

export const rehearsal: Feature = {
  name: 'rehearsal',
  useCommands,
  Dialogs: RehearseDialog,
  Bar: RehearsalBar,
  RailAction: RailRehearse,
};
