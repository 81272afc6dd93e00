import type { Feature } from '../feature';
import { RehearsalBar } from './rehearsal-bar';
import { TopBarRehearse } from './rehearse-button';
import { RehearseDialog } from './rehearse-dialog';
import { useCommands } from './use-commands';

export const rehearsal: Feature = {
  name: 'rehearsal',
  useCommands,
  Dialogs: RehearseDialog,
  Bar: RehearsalBar,
  TopBarAction: TopBarRehearse,
};
