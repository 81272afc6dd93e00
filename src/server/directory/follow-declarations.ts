/** Keeps the directories at what their SCIM settings declare. */
import { standardRegistry } from '../../shared/scim/schemas';
import { declaredRegistry } from '../../shared/scim/schemas/declared-registry';
import type { SchemaRegistry } from '../../shared/scim/schemas/schema-registry';
import type { ScimSetting } from '../../shared/scim-setting';
import type { ScimSettings } from '../settings/scim-settings';
import type { NewNotice } from '../store/notice';
import type { Directories } from './directories';

/**
 * The registry of a SCIM setting. One whose declarations a later version of the standard schemas rules out works with
 * the standard alone, and says so.
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
      text: `The schemas that "${name}" declares can’t be used: ${reason}. It works with the standard ones until they are put right.`,
    });
    return standardRegistry;
  }
}

/** Every change of what a setting declares reaches its directory at once. Returns the way to stop. */
export function followDeclarations(
  settings: Pick<ScimSettings, 'list' | 'subscribe'>,
  directories: Pick<Directories, 'find'>,
  onNotice: (notice: NewNotice) => void,
): () => void {
  const known = new Map(settings.list().map((setting) => [setting.id, declarationsIn(setting)]));
  return settings.subscribe(() => {
    for (const setting of settings.list()) {
      const declared = declarationsIn(setting);
      if (known.get(setting.id) === declared) continue;
      known.set(setting.id, declared);
      void directories.find(setting.id)?.redeclare(registryOf(setting, onNotice));
    }
  });
}

function declarationsIn({ schemas, resourceTypes }: ScimSetting): string {
  return JSON.stringify([schemas, resourceTypes]);
}
