/** SCIM settings that a host asks for at its start: by name, or by a file. */
import { identityProviders } from '../../shared/idp';
import type { ScimSetting } from '../../shared/scim-setting';
import type { SettingFile } from '../../shared/setting-file';
import type { Directories } from '../directory/directories';
import type { NewNotice } from '../store/notice';
import type { ScimSettings } from './scim-settings';
import { importSetting, inUse, settingNamed, undeclaredBy } from './setting-file';

export interface HostSetting {
  setting: ScimSetting;
  /** Of a new SCIM setting only. */
  token: string | null;
}

interface Stores {
  settings: ScimSettings;
  directories: Directories;
}

/** The SCIM setting of this name, in use again if it was archived, created if there is none. Rejects with SettingError or StoreError. */
export async function ensureSetting(
  { settings, directories }: Stores,
  name: string,
  idp: string | null = null,
): Promise<HostSetting> {
  const existing = settingNamed(settings, name);
  if (existing !== undefined) return { setting: await inUse(settings, existing), token: null };
  const { setting, revealed } = await settings.create({ name, idp: idp ?? identityProviders[0].id });
  await directories.open(setting.id);
  return { setting, token: revealed.token };
}

/** Imports the file; a notice says which resources it leaves undeclared. Rejects with SettingError or StoreError. */
export async function importSettingFile(
  stores: Stores,
  file: SettingFile,
  onNotice: (notice: NewNotice) => void,
): Promise<HostSetting> {
  const { resourceTypes } = undeclaredBy(stores, file);
  const { setting, revealed } = await importSetting(stores, file);
  for (const { name, resources } of resourceTypes.filter((type) => type.resources > 0)) {
    const stored = `${resources.toLocaleString('en-US')} ${resources === 1 ? 'resource of it stays' : 'resources of it stay'}`;
    onNotice({
      severity: 'warning',
      text: `The setting file no longer declares the resource type ${name} of “${setting.name}”: ${stored} stored, neither served nor shown until it is declared again.`,
    });
  }
  return { setting, token: revealed?.token ?? null };
}
