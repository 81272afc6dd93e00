import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createChangeFeed, type DirectoryEvent } from '../../../src/server/directory/change-feed';
import { changeVersion, createDirectories } from '../../../src/server/directory/directories';
import { Directory } from '../../../src/server/directory/directory';
import { DirectoryState } from '../../../src/server/directory/directory-state';
import type { DirectoryChange, StoredResource } from '../../../src/server/resource/stored-resource';
import type { OpenFile } from '../../../src/server/store/durable-file';
import { openStore } from '../../../src/server/store/store';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { createTestListener } from '../listener/test-listener';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const bulkSchema = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'change-feed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A disk that refuses every write while it is told to. */
function aDisk() {
  const disk = {
    refuses: false,
    async openFile(...[path, flags, mode]: Parameters<OpenFile>) {
      const file = await open(path, flags, mode);
      const write = file.write.bind(file);
      const refusable = (bytes: Buffer, offset: number, length: number, position: number) => {
        if (disk.refuses) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
        return write(bytes, offset, length, position);
      };
      return Object.assign(file, { write: refusable });
    },
  };
  return disk;
}

/** What a subscriber knows of a directory when it is told nothing else. */
class Rebuilt {
  readonly resources = new Map<string, StoredResource>();
  readonly members = new Map<string, Set<string>>();

  readonly take = (event: DirectoryEvent): void => {
    if (event.kind === 'cleared') {
      this.resources.clear();
      this.members.clear();
      return;
    }
    for (const { before, after, joined, left, memberCount } of event.resources) {
      const id = (after ?? before)?.id ?? '';
      // Events in any other order than that of the commits would not follow upon each other.
      expect(before).toBe(this.resources.get(id) ?? null);
      const members = this.members.get(id) ?? new Set();
      for (const member of left) expect(members.delete(member)).toBe(true);
      for (const member of joined) expect(members.add(member)).toBe(members);
      if (after === null) this.resources.delete(id);
      else this.resources.set(id, after);
      if (after?.resourceType === 'Group') expect(memberCount).toBe(members.size);
      if (members.size > 0) this.members.set(id, members);
      else this.members.delete(id);
    }
  };

  get state() {
    return stateOf([...this.resources.values()], (id) => this.members.get(id) ?? []);
  }
}

function stateOf(resources: readonly StoredResource[], membersOf: (id: string) => Iterable<string>) {
  return resources
    .map((resource) => ({
      ...resource,
      attributes: resource.attributes,
      members: [...membersOf(resource.id)].sort(),
    }))
    .sort((one, other) => one.order - other.order);
}

async function openDirectory(folder: string, openFile?: OpenFile) {
  const state = new DirectoryState(standardRegistry);
  const store = await openStore<DirectoryChange>({
    folder,
    machine: state,
    version: changeVersion,
    onNotice: () => undefined,
    ...(openFile && { openFile }),
  });
  state.makeOrders();
  const feed = createChangeFeed<DirectoryEvent>();
  return { feed, directory: new Directory({ registry: standardRegistry, state, store, feed }) };
}

interface Request {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  payload?: object;
}

/** Given what there is, one request; null for the page's own action to clear everything. */
type Operation = (users: string[], groups: string[]) => Request | null;

const place = fc.nat({ max: 5 });
const places = fc.uniqueArray(place, { maxLength: 4 });
const name = fc.constantFrom('ann', 'bob', 'cid', 'dan', 'eve');
const at = (ids: string[], index: number) => ids[index % Math.max(1, ids.length)] ?? 'nobody';
const named = (ids: string[], indices: number[]) => indices.map((index) => ({ value: at(ids, index) }));
const user = (userName: string) => ({ schemas: [userSchema], userName });
const patch = (...Operations: object[]) => ({ schemas: [patchSchema], Operations });

const operation: fc.Arbitrary<Operation> = fc.oneof(
  name.map((userName) => () => ({ method: 'POST', url: '/Users', payload: user(userName) }) as const),
  fc.tuple(name, places).map(([displayName, indices]) => (users: string[]) => ({
    method: 'POST' as const,
    url: '/Groups',
    payload: { schemas: [groupSchema], displayName, members: named(users, indices) },
  })),
  fc.tuple(place, name).map(([index, userName]) => (users: string[]) => ({
    method: 'PUT' as const,
    url: `/Users/${at(users, index)}`,
    payload: user(userName),
  })),
  fc.tuple(place, name).map(([index, value]) => (users: string[]) => ({
    method: 'PATCH' as const,
    url: `/Users/${at(users, index)}`,
    payload: patch({ op: 'replace', path: 'displayName', value }),
  })),
  fc
    .tuple(place, places, places, fc.constantFrom('add', 'replace'), name)
    .map(([index, joining, leaving, op, value]) => (users: string[], groups: string[]) => ({
      method: 'PATCH' as const,
      url: `/Groups/${at(groups, index)}`,
      payload: patch(
        { op: 'remove', path: 'members', value: named(users, leaving) },
        { op, path: 'members', value: named([...users, ...groups], joining) },
        { op: 'replace', path: 'displayName', value },
      ),
    })),
  fc.tuple(place, places).map(([index, indices]) => (users: string[], groups: string[]) => ({
    method: 'PUT' as const,
    url: `/Groups/${at(groups, index)}`,
    payload: { schemas: [groupSchema], displayName: 'same', members: named(users, indices) },
  })),
  place.map((index) => (users: string[]) => ({
    method: 'DELETE' as const,
    url: `/Users/${at(users, index)}`,
  })),
  place.map((index) => (_: string[], groups: string[]) => ({
    method: 'DELETE' as const,
    url: `/Groups/${at(groups, index)}`,
  })),
  fc.tuple(name, place).map(([userName, index]) => (users: string[]) => ({
    method: 'POST' as const,
    url: '/Bulk',
    payload: {
      schemas: [bulkSchema],
      Operations: [
        { method: 'POST', path: '/Users', bulkId: 'new', data: user(userName) },
        {
          method: 'POST',
          path: '/Groups',
          bulkId: 'group',
          data: { schemas: [groupSchema], displayName: 'bulk', members: [{ value: 'bulkId:new' }] },
        },
        { method: 'DELETE', path: `/Users/${at(users, index)}` },
      ],
    },
  })),
  { weight: 1, arbitrary: fc.constant(() => null) },
);

/** Operations that are under way together, on a disk that takes them or not. */
const step = fc.record({
  operations: fc.array(operation, { minLength: 1, maxLength: 4 }),
  isRefused: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
});

describe('the change feed of a directory', () => {
  it('publishes enough to rebuild its state after any requests, whichever the disk refused', async () => {
    const folder = await aFolder();
    let opened = await openDirectory(join(folder, 'first'));
    const { listener, token } = await createTestListener({ directories: { find: () => opened.directory } });
    const ids = (type: string) => opened.directory.all(type).map(({ id }) => id);
    const perform = async (operation: Operation) => {
      const request = operation(ids('User'), ids('Group'));
      if (request === null) return opened.directory.clear().catch(() => undefined);
      const { method, url, payload } = request;
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
      return listener.app.inject({ method, url: `/scim${url}`, headers, ...(payload && { payload }) });
    };
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const disk = aDisk();
        runs += 1;
        await opened.directory.close();
        opened = await openDirectory(join(folder, `run-${runs}`), disk.openFile);
        const rebuilt = new Rebuilt();
        const problems = collectProblems();
        opened.feed.subscribe(rebuilt.take);
        for (const { operations, isRefused } of steps) {
          disk.refuses = isRefused;
          await Promise.all(operations.map(perform));
          const { directory } = opened;
          const resources = [...directory.all('User'), ...directory.all('Group')];
          expect(rebuilt.state).toEqual(stateOf(resources, (id) => directory.members(id)));
        }
        expect(problems()).toEqual([]);
        disk.refuses = false;
      }),
      { numRuns: 60 },
    );
    await listener.close();
    await opened.directory.close();
  }, 60_000);

  it('says which exchange caused a change, by its number in the journal as soon as there is one', async () => {
    const { directory, feed } = await openDirectory(await aFolder());
    const events: DirectoryEvent[] = [];
    const early: (number | null | undefined)[] = [];
    feed.subscribe((event) => {
      events.push(event);
      early.push(event.cause?.sequence);
    });
    const { send, listener } = await createTestListener({ directories: { find: () => directory } });
    await send({ method: 'GET', url: '/scim/Users' });
    await send({ method: 'POST', url: '/scim/Users', payload: JSON.stringify(user('ann')) });
    await directory.clear();
    expect(events.map(({ kind }) => kind)).toEqual(['changed', 'cleared']);
    expect(early).toEqual([null, undefined]);
    expect(events.map(({ cause }) => cause?.sequence)).toEqual([2, undefined]);
    await listener.close();
    await directory.close();
  });

  it('stays silent about a request that changes nothing', async () => {
    const { directory, feed } = await openDirectory(await aFolder());
    const { send, listener } = await createTestListener({ directories: { find: () => directory } });
    const payload = JSON.stringify(user('ann'));
    const { body } = await send({ method: 'POST', url: '/scim/Users', payload });
    const heard = vi.fn();
    feed.subscribe(heard);
    await send({ method: 'PUT', url: `/scim/Users/${body.id}`, payload });
    expect(heard).not.toHaveBeenCalled();
    await listener.close();
    await directory.close();
  });

  it('publishes all directories together, also of those that are opened later, until one unsubscribes', async () => {
    const directories = createDirectories({
      folder: await aFolder(),
      registryOf: () => standardRegistry,
      onNotice: () => undefined,
    });
    const heard: string[] = [];
    const unsubscribe = directories.subscribe(({ settingId, kind }) => heard.push(`${settingId} ${kind}`));
    await (await directories.open('one')).clear();
    await (await directories.open('two')).clear();
    unsubscribe();
    await directories.find('one')?.clear();
    expect(heard).toEqual(['one cleared', 'two cleared']);
    await directories.close();
  });

  it('lets no subscriber that fails break a write, or keep others from hearing of it', async () => {
    const { directory, feed } = await openDirectory(await aFolder());
    const problems = collectProblems();
    const heard = vi.fn();
    feed.subscribe(() => {
      throw new Error('broken');
    });
    feed.subscribe(heard);
    await directory.clear();
    expect(heard).toHaveBeenCalledOnce();
    expect(problems()).toEqual([expect.objectContaining({ message: 'broken' })]);
    await directory.close();
  });
});

/** What is logged about subscribers until it is asked for. */
function collectProblems(): () => unknown[] {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return () => {
    const problems = logged.mock.calls.map(([, error]) => error);
    logged.mockRestore();
    return problems;
  };
}
