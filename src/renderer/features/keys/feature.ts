import { Keyboard } from 'lucide-react';
import type { Command, Feature } from '../feature';
import { keysDialog } from './dialog';
import { KeysDialog } from './keys-dialog';

export const keys: Feature = { name: 'keys', useCommands: () => [showKeys], Dialogs: KeysDialog };

const showKeys: Command = {
  id: 'keys',
  group: 'Do',
  icon: Keyboard,
  label: 'Show all keys',
  detail: '?',
  run: keysDialog.open,
};
