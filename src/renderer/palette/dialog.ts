import { createDialog } from '../state/dialogs';

export const paletteDialog = createDialog('palette');
