import { FlaskConical } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Command, Feature } from '../feature';
import { lazyPage } from '../lazy-page';
import { sandboxPath } from './paths';

/** Expressions of a mapping, tried on people at hand. */
export const laboratory: Feature = {
  name: 'laboratory',
  routes: [{ path: sandboxPath, Page: lazyPage(async () => (await import('./sandbox-page')).SandboxPage) }],
  useCommands,
};

function useCommands(): Command[] {
  const [, navigate] = useLocation();
  return [
    {
      id: 'expression sandbox',
      group: 'Go to',
      icon: FlaskConical,
      label: 'Expression sandbox',
      words: 'laboratory mapping function macro try test formula',
      run: () => navigate(sandboxPath),
    },
  ];
}
