import { FileInput, Plus, Settings } from 'lucide-react';
import { selectSetting } from '../../state/connect';
import { useLive } from '../../state/live-store';
import type { Command, Feature } from '../feature';
import { CreateSettingDialog } from './create-setting-dialog';
import { createSettingDialog, importSettingDialog } from './dialogs';
import { ImportSettingDialog } from './import-setting-dialog';
import { NewTokenDialog } from './new-token-dialog';
import { SettingsPage } from './settings-page';

export const settings: Feature = {
  name: 'settings',
  page: { path: '/settings', icon: Settings, Page: SettingsPage },
  useCommands,
  Dialogs,
};

function Dialogs() {
  return (
    <>
      <CreateSettingDialog />
      <ImportSettingDialog />
      <NewTokenDialog />
    </>
  );
}

function useCommands(): Command[] {
  const all = useLive((live) => live.settings);
  const settingId = useLive((live) => live.settingId);
  return [...all.filter(({ id }) => id !== settingId).map(switchTo), createSetting, importSetting];
}

function switchTo({ id, name }: { id: string; name: string }): Command {
  const run = () => void selectSetting(id);
  return { id, group: 'SCIM settings', icon: Settings, label: name, detail: 'switch to', run };
}

const createSetting: Command = {
  id: 'new setting',
  group: 'Do',
  icon: Plus,
  label: 'New SCIM setting…',
  run: createSettingDialog.open,
};

const importSetting: Command = {
  id: 'import setting',
  group: 'Do',
  icon: FileInput,
  label: 'Import SCIM setting…',
  words: 'file json',
  run: importSettingDialog.open,
};
