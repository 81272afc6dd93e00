/**
 * Writers on a directory of a given size, with one checkpoint after the other, until killed. Arguments: folder, number of the round,
 * users, writers, milliseconds after which it ends by itself. Each writer has users of its own; a line of output says
 * which change was confirmed. At its end it says which turn of the event loop
 * was the longest.
 */
import { writeSync } from 'node:fs';
import { changeVersion } from '../../../src/server/directory/directories';
import { DirectoryState } from '../../../src/server/directory/directory-state';
import type { DirectoryChange, StoredResource } from '../../../src/server/resource/stored-resource';
import { openStore } from '../../../src/server/store/store';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { watchTurns } from '../longest-turn';

const [folder = '', round = '', ...sizes] = process.argv.slice(2);
const [users = 0, writers = 1, lifeMs = 0] = sizes.map(Number);
const everyone = 'everyone';
const time = '2026-01-01T00:00:00.000Z';

const state = new DirectoryState(standardRegistry);
const store = await openStore({ folder, machine: state, version: changeVersion, onNotice: () => {} });

function userChange(index: number, title: string): DirectoryChange {
  const id = `user-${index}`;
  const before = state.find(id);
  const attributes = {
    userName: `user-${index}@example.com`,
    displayName: `User ${index}`,
    emails: [{ value: `user-${index}@example.com`, type: 'work', primary: true }],
    active: true,
    title,
  };
  return put({
    id,
    resourceType: 'User',
    order: before?.order ?? state.nextOrder,
    revision: (before?.revision ?? 0) + 1,
    attributes,
  });
}

function put(resource: Omit<StoredResource, 'created' | 'lastModified'>): DirectoryChange {
  return { kind: 'put', resource: { ...resource, created: time, lastModified: time } };
}

function memberChange(index: number, joins: boolean): DirectoryChange {
  const ids = [`user-${index}`];
  const [added, removed] = joins ? [ids, []] : [[], ids];
  return { kind: 'members', groupId: everyone, added, removed, lastModified: time, revision: 2 };
}

async function fill(): Promise<void> {
  const group = {
    id: everyone,
    resourceType: 'Group',
    order: 1,
    revision: 1,
    attributes: { displayName: 'Everyone' },
  };
  await store.commit([put(group)]);
  for (let start = 0; start < users; start += 1_000) {
    for (let index = start; index < Math.min(start + 1_000, users); index += 1) {
      void store.commit([userChange(index, '0 0'), memberChange(index, true)]);
    }
    await store.commit([]);
  }
}

/** A user's title and membership change together: `title` ends in the count, and even counts are members. */
async function write(writer: number): Promise<void> {
  for (let count = 1; !ending; count += 1) {
    const index = writer + writers * Math.floor(Math.random() * Math.floor(users / writers));
    await store.commit([userChange(index, `${round} ${count}`), memberChange(index, count % 2 === 0)]);
    writeSync(1, `${index} ${round} ${count}\n`);
  }
}

let ending = false;
if (state.collection('User').size === 0) await fill();
writeSync(1, 'ready\n');
const turns = watchTurns();
const life = setTimeout(() => {
  ending = true;
}, lifeMs);
await Promise.all([
  ...Array.from({ length: writers }, (_, writer) => write(writer)),
  (async () => {
    while (!ending) await store.checkpoint();
  })(),
]);
clearTimeout(life);
turns.end();
writeSync(1, `${JSON.stringify(turns.take())}\n`);
await store.close();
