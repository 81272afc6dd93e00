import type { Feature } from '../feature';
import { ReplayDialog } from './replay-dialog';

/** Recorded requests sent again, from wherever one is shown. */
export const replay: Feature = { name: 'replay', Dialogs: ReplayDialog };
