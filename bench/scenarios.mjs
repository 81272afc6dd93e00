/** In which order servers are started, filled and measured. Each size has processes of its own. */
import { join } from 'node:path';
import { say } from '../scripts/project.mjs';
import {
  fillGroup,
  fillUsers,
  startBare,
  startDurable,
  startScimmy,
  startWorkbench,
  watchLive,
} from './contestants.mjs';
import { measureAgainst, measureFigures } from './figures.mjs';
import { measureRow } from './measure.mjs';
import {
  count,
  createRow,
  deactivateRow,
  joinRow,
  lookUpHitRow,
  lookUpMissRow,
  pageRow,
  readRow,
} from './rows.mjs';

/** Beyond this one request to SCIMMY may take seconds: it would be most of the time of a quick run. */
const largestForQuickScimmy = 1_000;
/** Users outside of the group, who may join it. */
const outsiders = 1_000;

/** @param {{ quick?: boolean }} options */
export function sizesOf({ quick }) {
  return quick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
}

/**
 * @typedef {{ folder: string, effort: import('./measure.mjs').Effort, sizes: number[],
 *   options: { quick?: boolean, against?: string, only?: string }, onRow(row: object): void }} Bench
 * @param {Bench} bench @param {number} size
 */
export async function measureSize(bench, size) {
  say(`\n${count(size)} users`);
  const servers = await startAll(bench, size);
  const workbench = servers.find(({ name }) => name === 'workbench');
  const lives = servers.filter(({ ready }) => ready.ui !== undefined).map((server) => watchLive(server));
  const measure = (row) => measureAndTell(bench, servers, row);

  await fill(servers, size);
  await measure(readRow(size));
  await measure(lookUpHitRow(size));
  await measure(lookUpMissRow(size));
  if (size === 10_000) await measure(pageRow(size, 5_000));
  if (size >= 10_000) await measure(deactivateRow(size));
  for (const server of servers) await fillGroup(server, size);
  const against = servers.find(({ name }) => name === 'against');
  const filled = workbench.memory();
  const filledAgainst = against?.memory();
  await fill(servers, size + outsiders);
  await measure(joinRow(size, outsiders));
  if (size === 10_000) await measure(createRow(size + outsiders));
  if (size === bench.sizes.at(-1)) {
    if (against !== undefined) await measureAgainst(bench, against, size, filledAgainst);
    await measureFigures(bench, workbench, size, filled);
  }

  for (const live of lives) live.close();
  for (const server of servers) await server.end();
}

async function startAll({ folder, options }, size) {
  const own = join(folder, String(size));
  const servers = [await startBare(), await startWorkbench(join(own, 'workbench'))];
  if (options.against !== undefined) {
    servers.push(await startWorkbench(join(own, 'against'), { cli: options.against, name: 'against' }));
  }
  servers.push(await startDurable(join(own, 'durable')));
  if (!options.only && (!options.quick || size <= largestForQuickScimmy)) {
    servers.push(await startScimmy(size));
  }
  return servers;
}

async function fill(servers, size) {
  for (const server of servers) {
    if (server.userIds.length < size) say(`filling ${server.name} to ${count(size)} users`);
    await fillUsers(server, size);
  }
}

async function measureAndTell({ effort, options, onRow }, servers, row) {
  const isWanted = options.only === undefined || row.work.includes(options.only);
  if (!isWanted) return;
  // Without writes it is bare Fastify once more.
  const concerned = row.isWrite ? servers : servers.filter(({ name }) => name !== 'durable');
  onRow({ ...row, results: await measureRow(row, concerned, effort) });
}
