import { createDialog } from '../../state/dialogs';

export const injectionDialog = createDialog('injection');
