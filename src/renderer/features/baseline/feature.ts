import type { Feature } from '../feature';
import { BaselineDialogs } from './baseline-dialogs';
import { LeftBar } from './left-bar';
import { useCommands } from './use-commands';

export const baseline: Feature = { name: 'baseline', useCommands, Dialogs: BaselineDialogs, Bar: LeftBar };
