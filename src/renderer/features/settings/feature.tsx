import { FileInput, Settings } from 'lucide-react';
import { useLocation } from 'wouter';
import { isInUse } from '../../../shared/in-use';
import { selectSetting } from '../../state/connect';
import { useLive } from '../../state/live-store';
import type { Command, Feature } from '../feature';
import { lazyPage } from '../lazy-page';
import { importSettingDialog } from './dialogs';
import { ImportSettingDialog } from './import-setting-dialog';
import { NewSecretDialog } from './new-secret-dialog';
import { type SettingsSection, sectionPath, settingsSections } from './sections';

export const settings: Feature = {
  name: 'settings',
  page: {
    path: '/settings',
    parameters: '/:section?',
    icon: Settings,
    Page: lazyPage(async () => (await import('./settings-page')).SettingsPage),
  },
  useCommands,
  Dialogs,
};

function Dialogs() {
  return (
    <>
      <ImportSettingDialog />
      <NewSecretDialog />
    </>
  );
}

function useCommands(): Command[] {
  const all = useLive((live) => live.settings);
  const settingId = useLive((live) => live.settingId);
  const [, navigate] = useLocation();
  const sections = settingsSections.filter(({ part }) => part === 'workbench' || settingId !== null);
  return [
    ...all.filter((setting) => setting.id !== settingId && isInUse(setting)).map(switchTo),
    importSetting,
    ...sections.map((section) => openSection(section, () => navigate(sectionPath(section.id)))),
  ];
}

function openSection({ id, label, part, words }: SettingsSection, run: () => void): Command {
  const detail = part === 'connection' ? 'This connection' : 'Workbench';
  return {
    id: `settings ${id}`,
    group: 'Settings',
    icon: Settings,
    label,
    detail,
    words,
    typedOnly: true,
    run,
  };
}

function switchTo({ id, name }: { id: string; name: string }): Command {
  const run = () => void selectSetting(id);
  return { id, group: 'Connections', icon: Settings, label: name, detail: 'switch to', run };
}

const importSetting: Command = {
  id: 'import setting',
  group: 'Do',
  icon: FileInput,
  label: 'Import a setting file…',
  words: 'SCIM setting connection json',
  run: importSettingDialog.open,
};
