import { createDialog } from '../../state/dialogs';

export const keysDialog = createDialog('keys');
