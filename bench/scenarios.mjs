/** In which order servers are started, filled and measured. Each size has processes of its own. */
import { join } from 'node:path';
import { say } from '../scripts/project.mjs';
import {
  countUp,
  createGroup,
  fillUsers,
  startBare,
  startScimmy,
  startWorkbench,
  watchLive,
} from './contestants.mjs';
import { sendOne } from './load.mjs';
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
import { patchOf } from './sample.mjs';
import { measureVisible } from './visible.mjs';

/** Beyond this SCIMMY takes a second and more for a page or a member: it would be most of the time of the benchmark. */
const largestForScimmy = 1_000;
/** Users outside of the largest group, who may join it. */
const outsiders = 1_000;

const visibleRate = 200;

/** @param {{ quick?: boolean }} options */
export function sizesOf({ quick }) {
  return quick ? [1_000, 10_000, 20_000] : [1_000, 10_000, 100_000];
}

/**
 * @typedef {{ folder: string, effort: import('./measure.mjs').Effort, sizes: number[],
 *   options: { quick?: boolean, against?: string, only?: string }, onRow(row: object): void }} Bench
 * @param {Bench} bench @param {number} size
 */
export async function measureSize(bench, size) {
  const servers = await startAll(bench, size);
  const lives = servers.filter(({ ready }) => ready.ui !== undefined).map((server) => watchLive(server));
  const measure = (row) => measureAndTell(bench, servers, row);
  const isLargest = size === bench.sizes.at(-1);
  const groups = new Map();

  for (const server of servers) await fillUsers(server, size);
  await measure(readRow(size));
  await measure(lookUpHitRow(size));
  await measure(lookUpMissRow(size));
  if (size === 10_000) await measure(pageRow(size, 5_000));
  if (size >= 10_000) await measure(deactivateRow(size));
  for (const server of servers) groups.set(server, await createGroup(server, size));
  if (isLargest) await measureFigures(bench, servers, size);
  for (const server of servers) await fillUsers(server, size + outsiders);
  await measure(joinRow(size, (server) => groups.get(server), outsiders));
  if (size === 10_000) await measure(createRow(size + outsiders));

  for (const live of lives) live.close();
  for (const server of servers) await server.end();
}

async function startAll({ folder, options }, size) {
  say(`\n${count(size)} users`);
  const own = join(folder, String(size));
  const servers = [await startBare(), await startWorkbench(join(own, 'workbench'))];
  if (options.against !== undefined) {
    servers.push(await startWorkbench(join(own, 'against'), { cli: options.against, name: 'against' }));
  }
  if (size <= largestForScimmy && !options.only) servers.push(await startScimmy());
  return servers;
}

async function measureAndTell({ effort, options, onRow }, servers, row) {
  const isWanted = options.only === undefined || row.work.includes(options.only);
  if (isWanted) onRow({ ...row, results: await measureRow(row, servers, effort) });
}

/** What is not a share of the bare server's: memory, the way to the page, the start. */
async function measureFigures({ folder, options, onRow }, servers, size) {
  if (options.only !== undefined) return;
  const server = servers.find(({ name }) => name === 'workbench');
  const busy = server.memory();
  const visible = await measureVisible(server, {
    perSecond: visibleRate,
    seconds: options.quick ? 3 : 10,
    next: () => visibleChange(server),
  });
  await server.end();
  const again = await startWorkbench(join(folder, String(size), 'workbench'), { token: server.target.token });
  await sendOne(again.target, readRow(size).next({ ...server, tally: {} }));
  const startMs = performance.now() - again.began;
  const rested = again.memory();
  Object.assign(server, again, { userIds: server.userIds, tally: server.tally });
  onRow(memoryFigure(size, busy, rested));
  onRow(startFigure(size, startMs));
  onRow(visibleFigure(visible));
}

/** Each at an address of its own, so that the event about it can be told apart. */
function visibleChange(server) {
  const turn = countUp(server, 'visible');
  const body = patchOf([{ op: 'replace', path: 'title', value: `Title ${turn}` }]);
  return { method: 'PATCH', path: `/Users/${server.userIds[turn]}`, body, status: 200 };
}

function memoryFigure(size, busy, rested) {
  return {
    work: 'memory',
    at: `${count(size)} users and one group with all of them`,
    value: `${Math.max(busy.now, rested.now)} MB`,
    about: `${busy.now} MB after filling and measuring (at most ${busy.highest}), ${rested.now} MB after a start`,
    target: '<= 600 MB',
    reached: Math.max(busy.now, rested.now) <= 600,
  };
}

function startFigure(size, ms) {
  return {
    work: 'start until the first right answer',
    at: `${count(size)} users`,
    value: seconds(ms),
    about: '',
    target: '<= 2.5 s',
    reached: ms <= 2_500,
  };
}

function visibleFigure({ requests, p50, p95, highest }) {
  return {
    work: 'request -> live event at the page',
    at: `${visibleRate} requests/s, ${count(requests)} writes`,
    value: `${Math.round(p95)} ms`,
    about: `95th percentile; median ${Math.round(p50)} ms, longest ${Math.round(highest)} ms`,
    target: '<= 100 ms',
    reached: p95 <= 100,
  };
}

const seconds = (ms) => `${(ms / 1_000).toFixed(2)} s`;
