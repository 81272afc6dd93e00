import { unknownSetting } from '../settings/setting-changes';
import { exportSetting, importSetting, undeclaredBy } from '../settings/setting-file';
import type { WorkbenchParts } from '../workbench-parts';
import type { CallHandlers } from './handler';

type SettingsCalls = Pick<
  CallHandlers,
  | 'settings.list'
  | 'settings.create'
  | 'settings.change'
  | 'settings.export'
  | 'settings.import'
  | 'settings.undeclaredBy'
  | 'settings.delete'
  | 'settings.rotateToken'
  | 'settings.createClientSecret'
  | 'settings.revokeToken'
>;

/** SCIM settings and their tokens, as the page manages them. */
export function settingsCalls(parts: WorkbenchParts): SettingsCalls {
  const { settings, directories, journal, guides, rehearsals } = parts;
  return {
    'settings.list': () => ({ settings: settings.list() }),
    async 'settings.create'(input) {
      const created = await settings.create(input);
      await directories.open(created.setting.id);
      return created;
    },
    'settings.change': ({ settingId, ...change }) => settings.change(settingId, change),
    'settings.export'({ settingId }) {
      const setting = settings.get(settingId);
      if (setting === undefined) throw unknownSetting();
      const slug = setting.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
      return { fileName: `${slug || 'scim-setting'}.json`, file: exportSetting(setting) };
    },
    'settings.import': ({ file }) => importSetting(parts, file),
    'settings.undeclaredBy': ({ file }) => undeclaredBy(parts, file),
    async 'settings.delete'({ settingId }) {
      if (rehearsals.state()?.settingId === settingId) await rehearsals.stop();
      await settings.delete(settingId);
      await directories.remove(settingId);
      await journal.clear(settingId);
      guides.forget(settingId);
      return {};
    },
    'settings.rotateToken': ({ settingId }) => settings.rotateToken(settingId),
    'settings.createClientSecret': ({ settingId }) => settings.createClientSecret(settingId),
    'settings.revokeToken': ({ settingId, tokenId }) => settings.revokeToken(settingId, tokenId),
  };
}
