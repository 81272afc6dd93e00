import { createDialog } from '../../state/dialogs';

export const rehearseDialog = createDialog('rehearsal');
