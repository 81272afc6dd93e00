import { Copy, Plus, SlidersHorizontal } from 'lucide-react';
import { useLocation } from 'wouter';
import { useLive } from '../../state/live-store';
import type { Command, Feature } from '../feature';
import { lazyPage } from '../lazy-page';
import { copyOf } from './draft';
import { beginNew } from './drafts';
import { LeaveQuestion } from './leave-question';
import { editorPath, newOne, stepPath } from './places';

export const settingEditor: Feature = {
  name: 'setting-editor',
  page: {
    path: editorPath,
    parameters: '/:which?/:step?',
    icon: SlidersHorizontal,
    Page: lazyPage(async () => (await import('./editor-page')).EditorPage),
  },
  useCommands,
  Dialogs: LeaveQuestion,
};

function useCommands(): Command[] {
  const [, navigate] = useLocation();
  const shown = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  const begin: Command = {
    id: 'new setting',
    group: 'Do',
    icon: Plus,
    label: 'New SCIM setting, step by step…',
    words: 'create fields groups country region name map',
    typedOnly: true,
    run: () => navigate(stepPath(newOne, 'name')),
  };
  if (shown === undefined || shown.sandbox) return [begin];
  const duplicate: Command = {
    id: 'duplicate setting',
    group: 'Do',
    icon: Copy,
    label: 'Duplicate this SCIM setting…',
    words: 'copy connection fields groups',
    typedOnly: true,
    run() {
      beginNew(copyOf(shown));
      navigate(stepPath(newOne, 'name'));
    },
  };
  return [begin, duplicate];
}
