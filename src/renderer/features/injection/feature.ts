import type { Feature } from '../feature';
import { InjectionBar } from './injection-bar';
import { InjectionDialog } from './injection-dialog';
import { useCommands } from './use-commands';

export const injection: Feature = {
  name: 'injection',
  useCommands,
  Dialogs: InjectionDialog,
  Bar: InjectionBar,
  barAlways: true,
};
