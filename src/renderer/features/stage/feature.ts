import type { Feature } from '../feature';
import { lazyPage } from '../lazy-page';
import { notesPath, stagePath } from './paths';
import { useCommands } from './use-commands';

export const stage: Feature = {
  name: 'stage',
  routes: [
    {
      path: stagePath,
      alone: true,
      title: 'Stage',
      key: 'p',
      Page: lazyPage(async () => (await import('./stage-page')).StagePage),
    },
    {
      path: notesPath,
      alone: true,
      title: 'Speaker notes',
      Page: lazyPage(async () => (await import('./notes-page')).NotesPage),
    },
  ],
  useCommands,
};
