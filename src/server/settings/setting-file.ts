/** SCIM settings as files: what goes out, and what comes in. */
import { mappingInFile, type StoredMapping } from '../../shared/idp/common/mapping-in-force';
import { isInUse } from '../../shared/in-use';
import { same, standardType } from '../../shared/scim/schemas/declaration-problems';
import type { RevealedToken, ScimSetting } from '../../shared/scim-setting';
import type { SettingFile, Undeclared } from '../../shared/setting-file';
import type { Directories } from '../directory/directories';
import type { ScimSettings } from './scim-settings';

/** Without tokens, ids and times: reading it in makes the same setting anywhere. @param mapping as it is stored for it */
export function exportSetting(
  { name, idp, preset, tolerances, schemas, resourceTypes, fieldMappings, fixedGroup, grouping }: ScimSetting,
  mapping: StoredMapping | undefined,
): SettingFile {
  const platform = { fieldMappings, fixedGroup, grouping };
  const rules = { preset, tolerances, schemas, resourceTypes };
  return { version: 3, name, idp, ...platform, mapping: mappingInFile(mapping), ...rules };
}

/** The SCIM setting of this name; never a sandbox, which has a name only to be told by. */
export function settingNamed(settings: Pick<ScimSettings, 'list'>, name: string): ScimSetting | undefined {
  const wanted = name.trim().toLowerCase();
  return settings.list().find(({ name, sandbox }) => !sandbox && name.toLowerCase() === wanted);
}

/** What the SCIM setting of the file's name declares and would declare no longer. */
export function undeclaredBy(
  { settings, directories }: { settings: ScimSettings; directories: Directories },
  file: SettingFile,
): Undeclared {
  const existing = settingNamed(settings, file.name);
  if (existing === undefined) return { resourceTypes: [], schemas: [] };
  const directory = directories.find(existing.id);
  // Resources are stored under the name of their type as it was declared, capital letters and all.
  const types = existing.resourceTypes.filter(
    ({ name }) =>
      standardType(name) === undefined && !file.resourceTypes.some((declared) => declared.name === name),
  );
  const schemas = existing.schemas.filter(
    ({ id }) =>
      !file.schemas.some((declared) => same(declared.id, id)) &&
      !types.some(({ schema }) => same(schema, id)),
  );
  return {
    resourceTypes: types.map(({ name }) => ({ name, resources: directory?.size(name) ?? 0 })),
    schemas: schemas.map(({ id }) => id),
  };
}

/**
 * Makes the SCIM setting of the file's name what the file declares; if there is none it is created, and only then there is a
 * token to reveal. An archived one is in use again. Rejects with SettingError or StoreError.
 */
export async function importSetting(
  { settings, directories }: { settings: ScimSettings; directories: Directories },
  { version: _version, ...rules }: SettingFile,
): Promise<{ setting: ScimSetting; revealed: RevealedToken | null }> {
  const existing = settingNamed(settings, rules.name);
  if (existing !== undefined) {
    const changed = await settings.change(existing.id, rules);
    return { setting: await inUse(settings, changed), revealed: null };
  }
  const created = await settings.create(rules);
  await directories.open(created.setting.id);
  return created;
}

/** Who asks for a SCIM setting by its name wants to use it. */
export async function inUse(
  settings: Pick<ScimSettings, 'restore'>,
  setting: ScimSetting,
): Promise<ScimSetting> {
  return isInUse(setting) ? setting : settings.restore(setting.id);
}
