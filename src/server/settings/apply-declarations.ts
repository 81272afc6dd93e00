/** Keeps the directories at what their SCIM settings declare. */
import { standardRegistry } from '../../shared/scim/schemas';
import { declaredRegistry } from '../../shared/scim/schemas/declared-registry';
import type { SchemaRegistry } from '../../shared/scim/schemas/schema-registry';
import type { ScimSetting } from '../../shared/scim-setting';
import type { Directories } from '../directory/directories';
import { renameStoredAttributes } from '../directory/rename-stored-attributes';
import type { NewNotice } from '../store/notice';
import { StoreError } from '../store/store-error';
import type { ScimSettings } from './scim-settings';

/**
 * The registry of a SCIM setting. One whose declarations a later version of the standard schemas rules out works with
 * the standard alone, with a notice.
 */
export function registryOf(
  { name, schemas, resourceTypes }: Pick<ScimSetting, 'name' | 'schemas' | 'resourceTypes'>,
  onNotice: (notice: NewNotice) => void,
): SchemaRegistry {
  try {
    return declaredRegistry({ schemas, resourceTypes });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    onNotice({
      severity: 'error',
      text: `The schemas that “${name}” declares can’t be used: ${reason}. It works with the standard ones until they are put right.`,
    });
    return standardRegistry;
  }
}

/**
 * Every change of what a setting declares reaches its directory at once; names that are stored in another spelling follow
 * soon after. They do so at the start too, since the workbench may have ended before they had. Returns the way to stop.
 */
export function applyDeclarations(
  settings: Pick<ScimSettings, 'list' | 'subscribe'>,
  directories: Pick<Directories, 'find'>,
  onNotice: (notice: NewNotice) => void,
): () => void {
  const known = new Map(settings.list().map((setting) => [setting.id, declarationsIn(setting)]));
  const renaming = new Map<string, Promise<void>>();
  const followIn = (setting: ScimSetting) => {
    const before = renaming.get(setting.id) ?? Promise.resolve();
    const after = before.then(() => renameIn(setting, directories, onNotice));
    renaming.set(setting.id, after);
  };
  for (const setting of settings.list()) if (setting.schemas.length > 0) followIn(setting);
  return settings.subscribe(() => {
    for (const setting of settings.list()) {
      const declared = declarationsIn(setting);
      if (known.get(setting.id) === declared) continue;
      known.set(setting.id, declared);
      void directories.find(setting.id)?.redeclare(registryOf(setting, onNotice));
      followIn(setting);
    }
  });
}

async function renameIn(
  { id, name }: ScimSetting,
  directories: Pick<Directories, 'find'>,
  onNotice: (notice: NewNotice) => void,
): Promise<void> {
  const directory = directories.find(id);
  try {
    if (directory !== undefined) await renameStoredAttributes(directory);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'CLOSED') return;
    const reason = error instanceof Error ? error.message : String(error);
    onNotice({
      severity: 'warning',
      text: `Attributes of “${name}” that are stored in another spelling could not be renamed: ${reason} It is tried again at the next start.`,
    });
  }
}

function declarationsIn({ schemas, resourceTypes }: ScimSetting): string {
  return JSON.stringify([schemas, resourceTypes]);
}
