/** Everything that is stored on disk, opened in the order of the dependencies. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { standardRegistry } from '../shared/scim/schemas';
import { createDirectories, type Directories } from './directory/directories';
import { type Journal, openJournal } from './journal/journal';
import type { Disposers } from './runtime/disposers';
import { applyDeclarations, registryOf } from './settings/apply-declarations';
import { openScimSettings, type ScimSettings } from './settings/scim-settings';
import { openDataFolder } from './store/data-folder';
import type { NewNotice } from './store/notice';
import { codeOf, refusalOf, StoreError } from './store/store-error';
import { openWorkbenchState, type WorkbenchState } from './store/workbench-state';

type OnNotice = (notice: NewNotice) => void;

export interface Storage {
  /** Absolute. */
  dataDir: string;
  state: WorkbenchState;
  settings: ScimSettings;
  directories: Directories;
  /** Not read yet. */
  journal: Journal;
}

/** Rejects with DataFolderError, or StoreError where what is on disk must not be touched. */
export async function openStorage(
  folder: string,
  onNotice: OnNotice,
  disposers: Disposers,
): Promise<Storage> {
  const { path: dataDir, close } = await openDataFolder(folder);
  disposers.add(close);
  const state = await openWorkbenchState({ file: join(dataDir, 'workbench.json'), onNotice });
  disposers.add(() => state.close());
  const settings = await openScimSettings({ state });
  const directories = await openDirectories(join(dataDir, 'directories'), settings, onNotice);
  disposers.add(() => directories.close());
  disposers.add(applyDeclarations(settings, directories, onNotice));
  const journal = await openRequests(join(dataDir, 'journal'), onNotice);
  disposers.add(() => journal.close());
  return { dataDir, state, settings, directories, journal };
}

async function openDirectories(
  folder: string,
  settings: ScimSettings,
  onNotice: OnNotice,
): Promise<Directories> {
  const registry = (settingId: string) => {
    const setting = settings.get(settingId);
    return setting === undefined ? standardRegistry : registryOf(setting, onNotice);
  };
  const directories = createDirectories({ folder, registryOf: registry, onNotice });
  for (const { id, name } of settings.list()) {
    await warnIfMissing(join(folder, id), name, onNotice);
    await directories.open(id).catch((error: unknown) => {
      // One that can't be opened must not keep the others from their work.
      if (!(error instanceof StoreError)) throw error;
      onNotice({ severity: 'error', text: `The directory of "${name}" can’t be opened: ${error.message}` });
    });
  }
  return directories;
}

/** A directory that was ever opened has files, so that without one it was lost by other hands than ours. */
async function warnIfMissing(folder: string, name: string, onNotice: OnNotice): Promise<void> {
  const files = await readdir(folder).catch((error: unknown) => (codeOf(error) === 'ENOENT' ? [] : null));
  if (files?.length !== 0) return;
  onNotice({
    severity: 'warning',
    text: `The directory of "${name}" was not found in ${folder} and begins empty. If it held users and groups before, close SCIM Workbench and put the folder back, or provision again from your identity provider.`,
  });
}

async function openRequests(folder: string, onNotice: OnNotice): Promise<Journal> {
  try {
    return await openJournal({ folder, onNotice });
  } catch (error) {
    throw refusalOf(`The recorded requests in ${folder} could not be opened`, error);
  }
}
