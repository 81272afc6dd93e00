import type { Feature } from '../feature';
import { PseudonymsBar } from './pseudonyms-bar';
import { useCommands } from './use-commands';

export const pseudonyms: Feature = {
  name: 'pseudonyms',
  useCommands,
  Bar: PseudonymsBar,
  barAlways: true,
};
