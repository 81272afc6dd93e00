import { useLocation } from 'wouter';
import { features, navigation } from '../features';
import type { Command } from '../features/feature';
import { pageCommands } from '../shell/navigation';

/** What can be gone to and done at present, without asking the core. */
export function useCommands(): Command[] {
  const [, navigate] = useLocation();
  // biome-ignore lint/correctness/useHookAtTopLevel: the list never changes, so the hooks always run in the same order
  const own = features.flatMap((feature) => feature.useCommands?.() ?? []);
  return [...pageCommands(navigation, navigate), ...own];
}
