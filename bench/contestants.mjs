/**
 * Who is measured, and how each is filled: through its own port, as a client would. Only SCIMMY, which would take
 * hours for the larger sizes, is filled as it starts.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { inProject } from '../scripts/project.mjs';
import { sendAll, sendOne } from './load.mjs';
import { groupIdOf, groupNameOf, groupSchemas, patchOf, sampleUser, userIdOf } from './sample.mjs';
import { startServer } from './server-process.mjs';

const seedConnections = 32;
const membersPerRequest = 5_000;
const settingName = 'Benchmark';

/**
 * A server with the ids it gave out.
 * @typedef {Awaited<ReturnType<typeof startServer>> & { name: string, userIds: string[], groupId: string | null,
 *   tally: Record<string, number>, startAgain?(): Promise<void>, startOver?(token: string): Promise<Contestant> }} Contestant `groupId`: of the group of all users, once
 *   there is one; `startAgain`: for one that may not come back from a request; `startOver`: this server
 *   on the data that it left
 */

const bare = inProject('bench', 'servers', 'bare.mjs');

export async function startBare() {
  return contestant('bare', await startServer(bare));
}

/** @param {string} folder of the file that its writes go to */
export async function startDurable(folder) {
  mkdirSync(folder, { recursive: true });
  return contestant('durable', await startServer(bare, [join(folder, 'log.jsonl')]));
}

/** @param {number} size how many users it starts with, and one group of them all @returns {Promise<Contestant>} */
export async function startScimmy(size) {
  const start = () => startServer(inProject('bench', 'servers', 'scimmy.mjs'), [String(size)]);
  const server = contestant('scimmy', await start());
  server.userIds = Array.from({ length: size }, (_, n) => userIdOf(n));
  server.groupId = groupIdOf(size);
  server.startAgain = async () => {
    const { length } = server.userIds;
    await server.end();
    Object.assign(server, await start());
    server.userIds.length = size;
    await fillUsers(server, length);
  };
  return server;
}

/**
 * The product as it is built and started by anyone, with a page looking on.
 * @param {string} folder of its data @param {{ cli?: string, name?: string, token?: string }} [options]
 */
export async function startWorkbench(folder, options = {}) {
  const cli = options.cli ?? inProject('out', 'main', 'cli.js');
  if (!existsSync(cli)) throw new Error(`${cli} is not there: build first.`);
  mkdirSync(folder, { recursive: true });
  const ports = ['--port', '0', '--ui-port', '0'];
  const args = [
    ...ports,
    '--data-dir',
    join(folder, 'data'),
    '--setting',
    settingName,
    '--json',
    '--no-open',
  ];
  const server = await startServer(cli, args);
  server.target.token = options.token ?? server.ready.setting.token;
  const startOver = (token) => startWorkbench(folder, { ...options, token });
  return { ...contestant(options.name ?? 'workbench', server), startOver };
}

function contestant(name, server) {
  return { ...server, name, userIds: [], groupId: null, tally: {} };
}

/** Counts up from 0, apart for each name. @param {Contestant} server @param {string} name */
export function countUp(server, name) {
  const count = server.tally[name] ?? 0;
  server.tally[name] = count + 1;
  return count;
}

/** Creates users until there are so many. @param {Contestant} server @param {number} size */
export async function fillUsers(server, size) {
  let next = server.userIds.length;
  if (next >= size) return;
  server.userIds.length = size;
  await sendAll(server.target, seedConnections, () => {
    if (next >= size) return null;
    const n = next++;
    const check = ({ id }) => {
      server.userIds[n] = id;
    };
    return { ...createUser(n), checkAlways: true, check };
  });
}

/** @param {number} n */
export const createUser = (n) => ({
  method: 'POST',
  path: '/Users',
  body: JSON.stringify(sampleUser(n)),
  status: 201,
});

/** Creates the group of all users, unless it is there. @param {Contestant} server @param {number} size */
export async function fillGroup(server, size) {
  if (server.groupId !== null) return;
  const body = JSON.stringify({ schemas: groupSchemas, displayName: groupNameOf(size) });
  const { id } = await sendOne(server.target, { method: 'POST', path: '/Groups', body, status: 201 });
  for (let start = 0; start < size; start += membersPerRequest) {
    await changeMembers(
      server,
      id,
      'add',
      server.userIds.slice(start, Math.min(size, start + membersPerRequest)),
    );
  }
  server.groupId = id;
}

/** @param {Contestant} server @param {string} groupId @param {'add' | 'remove'} op @param {string[]} ids */
export async function changeMembers(server, groupId, op, ids) {
  const members = ids.map((value) => ({ value }));
  await sendOne(server.target, {
    method: 'PATCH',
    path: `/Groups/${groupId}`,
    body: patchOf([{ op, path: 'members', value: members }]),
    status: server.name === 'scimmy' ? 200 : 204,
  });
}

/**
 * What the page reads: the stream of live events.
 * @param {Contestant} server @param {(line: string) => void} [onLine] without it the lines are only counted
 * @returns {{ bytes(): number, close(): void }}
 */
export function watchLive({ ready }, onLine) {
  const { origin, hash } = new URL(ready.ui.url);
  const headers = {
    authorization: `Bearer ${hash.slice('#token='.length)}`,
    'content-type': 'application/json',
  };
  let bytes = 0;
  let rest = '';
  const stream = request(`${origin}/api/live.events`, { method: 'POST', headers }, (response) => {
    if (response.statusCode !== 200) throw new Error(`The live stream was answered ${response.statusCode}.`);
    response.on('data', (chunk) => {
      bytes += chunk.length;
      if (onLine === undefined) return;
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(onLine);
    });
    response.on('error', () => {});
  });
  stream.on('error', () => {});
  stream.end(JSON.stringify({ settingId: ready.setting.id }));
  return { bytes: () => bytes, close: () => stream.destroy() };
}
