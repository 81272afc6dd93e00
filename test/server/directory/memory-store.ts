import { Directory } from '../../../src/server/directory/directory';
import { DirectoryState } from '../../../src/server/directory/directory-state';
import type { DirectoryChange } from '../../../src/server/resource/stored-resource';
import type { StateMachine } from '../../../src/server/store/state-machine';
import type { Store } from '../../../src/server/store/store';
import { standardRegistry } from '../../../src/shared/scim/schemas';

/** Commits in memory; `refuse` makes it behave like a disk that refuses, `hold` like one that takes its time. */
export interface MemoryStore extends Store<DirectoryChange> {
  committed: DirectoryChange[][];
  refuse: Error | null;
  hold: Promise<void> | null;
}

export function createMemoryStore(machine: StateMachine<DirectoryChange>): MemoryStore {
  const store: MemoryStore = {
    committed: [],
    refuse: null,
    hold: null,
    async commit(changes) {
      const undone = changes.map((change) => machine.apply(change));
      store.committed.push(changes);
      await store.hold;
      if (store.refuse === null) return;
      for (const undo of undone.reverse()) undo();
      throw store.refuse;
    },
    checkpoint: async () => undefined,
    close: async () => undefined,
  };
  return store;
}

export function createMemoryDirectory(now?: () => Date, registry = standardRegistry) {
  const state = new DirectoryState(registry);
  state.makeOrders();
  const store = createMemoryStore(state);
  const directory = new Directory({ registry, state, store, ...(now ? { now } : {}) });
  return { directory, state, store };
}
