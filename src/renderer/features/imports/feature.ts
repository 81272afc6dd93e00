import { FileSearch, FileUp } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Command, Feature } from '../feature';
import { lazyPage } from '../lazy-page';
import { DropAnywhere } from './drop-anywhere';
import { importPath, mistakePath } from './paths';

/** Files, traffic and requests that somebody has at hand. */
export const imports: Feature = {
  name: 'imports',
  routes: [
    { path: mistakePath, Page: lazyPage(async () => (await import('./mistake-page')).MistakePage) },
    { path: importPath, Page: lazyPage(async () => (await import('./import-page')).ImportPage) },
  ],
  useCommands,
  Dialogs: DropAnywhere,
};

function useCommands(): Command[] {
  const [, navigate] = useLocation();
  return [
    {
      id: 'find a mistake in a file',
      group: 'Do',
      icon: FileSearch,
      label: 'Find a mistake in a file or request…',
      words: 'paste curl har log drop read open sample',
      run: () => navigate(mistakePath),
    },
    {
      id: 'import a mapping',
      group: 'Do',
      icon: FileUp,
      label: 'Import a mapping…',
      words: 'schema template profile lint file upload',
      run: () => navigate(importPath),
    },
  ];
}
