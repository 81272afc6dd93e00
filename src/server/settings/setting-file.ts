/** SCIM settings as files: what goes out, and what comes in. */
import type { RevealedToken, ScimSetting } from '../../shared/scim-setting';
import type { SettingFile } from '../../shared/setting-file';
import type { Directories } from '../directory/directories';
import type { ScimSettings } from './scim-settings';

/** Without tokens, ids and times: reading it in makes the same setting anywhere. */
export function exportSetting({
  name,
  idp,
  preset,
  tolerances,
  schemas,
  resourceTypes,
}: ScimSetting): SettingFile {
  return { version: 1, name, idp, preset, tolerances, schemas, resourceTypes };
}

/** The SCIM setting of this name. */
export function settingNamed(settings: Pick<ScimSettings, 'list'>, name: string): ScimSetting | undefined {
  const wanted = name.trim().toLowerCase();
  return settings.list().find((setting) => setting.name.toLowerCase() === wanted);
}

/**
 * Makes the SCIM setting of the file's name what the file says; if there is none it is created, and only then there is a
 * token to reveal. Rejects with SettingError or StoreError.
 */
export async function importSetting(
  { settings, directories }: { settings: ScimSettings; directories: Directories },
  { version: _version, ...rules }: SettingFile,
): Promise<{ setting: ScimSetting; revealed: RevealedToken | null }> {
  const existing = settingNamed(settings, rules.name);
  if (existing !== undefined) return { setting: await settings.change(existing.id, rules), revealed: null };
  const created = await settings.create(rules);
  await directories.open(created.setting.id);
  return created;
}
