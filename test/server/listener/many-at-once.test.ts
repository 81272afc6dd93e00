/** Small requests that are long work, many at the same moment: who asks for little is answered in between. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createDirectories, type Directories } from '../../../src/server/directory/directories';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { group as groupType, user as userType } from '../scim/engine-context';
import { createTestListener, type TestListener } from './test-listener';

const many = 60;
const size = 5_000;
const none = { added: [], removed: [] };
let test: TestListener;
let folder: string;
let directories: Directories;
let fat: string;
let everywhere: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'many-at-once-'));
  directories = createDirectories({ folder, registryOf: () => standardRegistry, onNotice: () => undefined });
  const directory = await directories.open('one');
  test = { ...(await createTestListener({ directories: { find: () => directory } })), directory };
  const create = async (attributes: Record<string, string>) =>
    (await directory.create(userType, { attributes, members: none })).resource.id;
  const group = async (members: string[]) => {
    const draft = { attributes: { displayName: 'g' }, members: { added: members, removed: [] } };
    return (await directory.create(groupType, draft)).resource;
  };
  const times = <Result>(make: (index: number) => Promise<Result>) =>
    Promise.all(Array.from({ length: size }, (_, index) => make(index)));
  await times((index) => create({ userName: `u${index}`, displayName: 'the same' }));
  fat = await create({ userName: 'fat', title: 't'.repeat(1_000_000) });
  everywhere = await create({ userName: 'everywhere' });
  await times(() => group([everywhere]));
}, 60_000);
afterAll(async () => {
  await test.listener.close();
  await directories.close();
  await rm(folder, { recursive: true, force: true });
});

const filtered = (endpoint: string, filter: string) =>
  `/${endpoint}?count=1&attributes=id&filter=${encodeURIComponent(filter)}`;

async function get(url: string): Promise<void> {
  const { statusCode } = await test.listener.app.inject({
    method: 'GET',
    url: `/scim${url}`,
    headers: { authorization: `Bearer ${test.token}` },
  });
  expect(statusCode).toBe(200);
}

const atOnce = (asked: () => string) => Promise.all(Array.from({ length: many }, () => get(asked())));

/** How often the busiest turn of the event loop called it, and how often all did. */
function watchTurns(method: 'inOrder' | 'all') {
  const { directory } = test;
  const counts = [0];
  const count = directory[method].bind(directory) as (...given: unknown[]) => unknown;
  const spy = vi.spyOn(directory, method).mockImplementation(((...given: unknown[]) => {
    if (counts.at(-1) === 0) setImmediate(() => counts.push(0));
    counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    return count(...given);
  }) as never);
  return () => {
    spy.mockRestore();
    return { busiest: Math.max(...counts), all: counts.reduce((sum, one) => sum + one, 0) };
  };
}

it.each<[string, Parameters<typeof watchTurns>[0], () => string]>([
  ['look up a value that thousands have', 'inOrder', () => filtered('Users', 'displayName eq "the same"')],
  ['look up the groups of one user', 'inOrder', () => filtered('Groups', `members.value eq "${everywhere}"`)],
  ['filter without an index', 'all', () => filtered('Users', 'title eq "none"')],
])('they %s, a few in each turn', async (_, method, asked) => {
  const calls = watchTurns(method);
  await atOnce(asked);
  const { busiest, all } = calls();
  expect(all).toBeGreaterThanOrEqual(many);
  expect(busiest).toBeLessThan(all / 3);
});

it.each<[string, () => string]>([
  ['read all schemas', () => '/Schemas'],
  ['read a long resource', () => `/Users/${fat}`],
  ['read a part of it', () => `/Users/${fat}?excludedAttributes=active`],
  ['find it', () => `/Users?filter=${encodeURIComponent('userName eq "fat"')}`],
])('they %s, and a short answer comes before the last of theirs', async (_, asked) => {
  const answered: string[] = [];
  const short = async () => {
    await get('/ServiceProviderConfig');
    answered.push('short');
  };
  const long = async () => {
    await get(asked());
    answered.push('long');
  };
  await Promise.all([...Array.from({ length: many }, long), short()]);
  expect(answered.length - answered.indexOf('short')).toBeGreaterThan(many / 4);
});
