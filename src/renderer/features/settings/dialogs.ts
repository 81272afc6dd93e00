import { createDialog } from '../../state/dialogs';

export const createSettingDialog = createDialog('settings/create');
export const importSettingDialog = createDialog('settings/import');
