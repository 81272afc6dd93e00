/** The directories of all SCIM settings: one folder each, opened together with its setting and removed with it. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SchemaRegistry } from '../../shared/scim/schemas/schema-registry';
import type { DirectoryChange } from '../resource/stored-resource';
import { type NewNotice, openStore } from '../store/store';
import { type ChangeFeed, createChangeFeed, type DirectoryEvent } from './change-feed';
import { Directory } from './directory';
import { DirectoryState } from './directory-state';

/**
 * Version of the shape of DirectoryChange on disk. In 2 a change of members may say that the group is emptied first; in 3 a resource
 * has origins, and there are former users.
 */
export const changeVersion = 3;

/** Each version so far only added to the one before it, so that its changes are good as they are. */
const migrate = (change: unknown): DirectoryChange[] => [change as DirectoryChange];

export type SettingEvent = DirectoryEvent & { settingId: string };

export interface Directories {
  /** Undefined when it is not open. */
  find(settingId: string): Directory | undefined;
  /** Fills it from disk, or begins an empty one. Rejects with a StoreError when the folder can't be used. */
  open(settingId: string): Promise<Directory>;
  /** Fills the indexes of all that are open, while requests go on. */
  fillIndexes(): Promise<void>;
  /**
   * Called with what changes in any of them, once it is on disk and before the write resolves; not with what ends together
   * with its SCIM setting. Returns the way to unsubscribe.
   */
  subscribe: ChangeFeed<SettingEvent>['subscribe'];
  /** Closes it and deletes what it holds. */
  remove(settingId: string): Promise<void>;
  close(): Promise<void>;
}

export function createDirectories(options: {
  /** One folder per SCIM setting is made below it. */
  folder: string;
  registryOf(settingId: string): SchemaRegistry;
  onNotice(notice: NewNotice): void;
}): Directories {
  const open = new Map<string, Directory>();
  const feed = createChangeFeed<SettingEvent>();

  async function openOne(settingId: string): Promise<Directory> {
    const registry = options.registryOf(settingId);
    const state = new DirectoryState(registry);
    const store = await openStore<DirectoryChange>({
      folder: folderOf(settingId),
      machine: state,
      version: changeVersion,
      migrate,
      onNotice: options.onNotice,
    });
    state.makeOrders();
    const directory = new Directory({ registry, state, store, feed: feedOf(settingId) });
    open.set(settingId, directory);
    return directory;
  }

  function feedOf(settingId: string): Pick<ChangeFeed<DirectoryEvent>, 'hasSubscribers' | 'publish'> {
    return { ...feed, publish: (event) => feed.publish({ settingId, ...event }) };
  }

  /** The id becomes a folder name: nothing in it may lead elsewhere. */
  function folderOf(settingId: string): string {
    if (!/^[A-Za-z0-9_-]+$/.test(settingId))
      throw new Error(`"${settingId}" is not the id of a SCIM setting`);
    return join(options.folder, settingId);
  }

  return {
    find: (settingId) => open.get(settingId),
    open: async (settingId) => open.get(settingId) ?? openOne(settingId),
    async fillIndexes() {
      for (const directory of open.values()) await directory.whenIndexed();
    },
    subscribe: feed.subscribe,
    async remove(settingId) {
      const directory = open.get(settingId);
      open.delete(settingId);
      await directory?.close();
      await rm(folderOf(settingId), { recursive: true, force: true });
    },
    async close() {
      await Promise.all([...open.values()].map((directory) => directory.close()));
      open.clear();
    },
  };
}
