import { createDialog } from '../../state/dialogs';

export const importSettingDialog = createDialog('settings/import');
