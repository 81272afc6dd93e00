import type { Feature } from '../feature';
import { resultPath } from './paths';
import { RehearsalBar } from './rehearsal-bar';
import { RehearseDialog } from './rehearse-dialog';
import { ResultPage } from './result-page';
import { useCommands } from './use-commands';

export const rehearsal: Feature = {
  name: 'rehearsal',
  useCommands,
  Dialogs: RehearseDialog,
  Bar: RehearsalBar,
  routes: [{ path: resultPath, Page: ResultPage }],
};
