/** SCIM settings and their tokens, as the page manages them. */
import { settingsContract } from '../../shared/features/settings';
import type { ScimSetting } from '../../shared/scim-setting';
import type { SettingFile } from '../../shared/setting-file';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { announceTokens } from './announce-tokens';
import type { ScimSettings } from './scim-settings';
import { requireOwn, unknownSetting } from './setting-changes';
import { exportSetting, importSetting, undeclaredBy } from './setting-file';

export function settingsFeature(context: WorkbenchContext): FeatureOf<typeof settingsContract> {
  const { settings, directories, live, state } = context;
  const exported = (id: string) => exportSetting(ownSetting(settings, id), state.data.mappings?.[id]);
  const tokens = announceTokens(context);
  return {
    contract: settingsContract,
    calls: {
      'settings.list': () => ({ settings: settings.list() }),
      async 'settings.create'({ from, ...input }) {
        const rules = from === undefined ? {} : rulesOf(exported(from), input.idp);
        const created = await settings.create({ ...rules, ...input });
        await directories.open(created.setting.id);
        return created;
      },
      'settings.change': ({ settingId, ...change }) => settings.change(settingId, change),
      'settings.export'({ settingId }) {
        const file = exported(settingId);
        const slug = file.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
        return { fileName: `${slug || 'scim-setting'}.json`, file };
      },
      'settings.import': ({ file }) => importSetting(context, file),
      'settings.undeclaredBy': ({ file }) => undeclaredBy(context, file),
      async 'settings.delete'({ settingId }) {
        await context.notify('beforeSettingDeleted', settingId);
        await settings.delete(settingId);
        await context.notify('onSettingDeleted', settingId);
        return {};
      },
      'settings.archive': ({ settingId }) => settings.archive(settingId),
      'settings.restore': ({ settingId }) => settings.restore(settingId),
      'settings.rotateToken': ({ settingId, ...beginning }) => settings.rotateToken(settingId, beginning),
      'settings.setTokenExpiry': ({ settingId, tokenId, expiresAt }) =>
        settings.setTokenExpiry(settingId, tokenId, expiresAt),
      'settings.noteRenewal': ({ settingId, tokenId, done }) =>
        settings.noteRenewal(settingId, tokenId, done),
      'settings.createClientSecret': ({ settingId }) => settings.createClientSecret(settingId),
      async 'settings.tokenCopied'({ settingId, tokenId }) {
        await settings.noteCopied(settingId, tokenId);
        return {};
      },
      'settings.revokeToken': ({ settingId, tokenId }) => settings.revokeToken(settingId, tokenId),
    },
    slices: { settings: () => settings.list() },
    onSettingsChange() {
      live.changed('settings', null);
      tokens.tell();
    },
    stop: tokens.stop,
  };
}

function ownSetting(settings: Pick<ScimSettings, 'get'>, id: string): ScimSetting {
  const setting = settings.get(id);
  if (setting === undefined) throw unknownSetting();
  requireOwn(setting);
  return setting;
}

/** What of a SCIM setting another can have as well: its mapping is in the words of its provider. */
function rulesOf({ version: _version, name: _name, idp, mapping, ...rules }: SettingFile, wanted: string) {
  return idp === wanted ? { ...rules, mapping } : rules;
}
