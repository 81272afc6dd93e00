/** What is no share of another server's: memory, the start, the way to the page. The median of three, since one may be hit by what else the machine does. */
import { Obstacle, say } from '../scripts/project.mjs';
import { countUp } from './contestants.mjs';
import { sendOne } from './load.mjs';
import { count, readRow } from './rows.mjs';
import { patchOf, titleOf } from './sample.mjs';
import { measureEvents, measureRows } from './visible.mjs';

const visibleRate = 200;
const attempts = 3;

/**
 * @typedef {{ work: string, at: string, value: string, about: string, target: string, reached: boolean | null }} Figure
 *   null: not measured
 */

/**
 * @param {import('./scenarios.mjs').Bench} bench
 * @param {import('./contestants.mjs').Contestant} server
 * @param {number} size of the directory
 * @param {{ now: number, highest: number }} filled its memory once it was filled, in megabytes
 */
export async function measureFigures(bench, server, size, filled) {
  const isWanted = (figure) => bench.options.only === undefined || figure.includes(bench.options.only);
  const work = {
    perSecond: visibleRate,
    seconds: bench.options.quick ? 3 : 10,
    next: () => visibleChange(server),
  };
  if (isWanted('request -> live event')) {
    bench.onRow(eventFigure(await several(bench, () => measureEvents(server, work))));
  }
  if (isWanted('request -> row drawn')) bench.onRow(await drawnFigure(bench, server, work));
  if (isWanted('memory') || isWanted('start')) await measureStarts(bench, server, size, filled);
}

/** Memory and start of another build of this server. Arguments as above. */
export async function measureAgainst(bench, server, size, filled) {
  const { only } = bench.options;
  const onRow = (row) => bench.onRow({ ...row, work: `${row.work}, ${server.name}` });
  if (!only || 'memory start'.includes(only)) await measureStarts({ ...bench, onRow }, server, size, filled);
}

/** One after the other. */
async function several({ options }, measure) {
  const results = [];
  for (let n = 0; n < (options.quick ? 1 : attempts); n += 1) results.push(await measure());
  return results;
}

/** The one in the middle by that value, and what they all were. */
function middleOf(results, figureOf, unit) {
  const sorted = results.toSorted((one, other) => figureOf(one) - figureOf(other));
  const middle = sorted[(sorted.length - 1) >> 1];
  const all = results.map((result) => unit(figureOf(result))).join(', ');
  return { middle, all: results.length > 1 ? `of ${all}` : '' };
}

async function measureStarts(bench, server, size, filled) {
  const starts = await several(bench, () => measureStart(server, size));
  const { middle, all } = middleOf(starts, ({ ms }) => ms, inSeconds);
  bench.onRow(memoryFigure(size, filled, middle.rested));
  bench.onRow(startFigure(size, middle.ms, all));
}

/** @returns how long it took, and what memory it has then, in megabytes */
async function measureStart(server, size) {
  say('starting again');
  await server.end();
  const again = await server.startOver(server.target.token);
  await sendOne(again.target, readRow(size).next({ ...server, tally: {} }));
  const ms = performance.now() - again.began;
  const rested = again.memory();
  const { userIds, groupId, tally } = server;
  Object.assign(server, again, { userIds, groupId, tally });
  return { ms, rested };
}

/** Each is about a person of its own, so that what is told about it can be told apart. */
function visibleChange(server) {
  const person = countUp(server, 'visible');
  const body = patchOf([{ op: 'replace', path: 'title', value: titleOf(person) }]);
  return { method: 'PATCH', path: `/Users/${server.userIds[person]}`, body, status: 200, person };
}

function memoryFigure(size, filled, rested) {
  return {
    work: 'memory',
    at: `${count(size)} users and one group with all of them`,
    value: `${Math.max(filled.now, rested.now)} MB`,
    about: `${filled.now} MB after filling and measuring (at most ${filled.highest}), ${rested.now} MB after a start`,
    target: '<= 600 MB',
    reached: Math.max(filled.now, rested.now) <= 600,
  };
}

function startFigure(size, ms, all) {
  return {
    work: 'start until the first right answer',
    at: `${count(size)} users`,
    value: inSeconds(ms),
    about: all,
    target: '<= 2.5 s',
    reached: ms <= 2_500,
  };
}

const inSeconds = (ms) => `${(ms / 1_000).toFixed(2)} s`;
const inMilliseconds = (ms) => `${Math.round(ms)} ms`;

function eventFigure(runs) {
  const { middle, all } = middleOf(runs, ({ p95 }) => p95, inMilliseconds);
  return {
    work: 'request -> live event at the page',
    ...visibleFigure(middle),
    about: told(middle, all, 'no browser'),
  };
}

async function drawnFigure(bench, server, work) {
  const name = { work: 'request -> row drawn in the page' };
  try {
    const runs = await several(bench, () => measureRows(server, work));
    const { middle, all } = middleOf(runs, ({ p95 }) => p95, inMilliseconds);
    const { ownRows, longestTask } = middle;
    const rows = `${count(ownRows)} as a row of their own, the others passed by newer ones`;
    const tasks =
      longestTask > 0
        ? `longest task of the page ${inMilliseconds(longestTask)}`
        : 'no task of the page over 50 ms';
    const about = told(middle, all, rows, tasks, 'load, live reader and Chromium on one core');
    return { ...name, ...visibleFigure(middle), about };
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    return { ...name, at: '', value: '–', about: error.message, target: '<= 100 ms', reached: null };
  }
}

function visibleFigure({ requests, p95 }) {
  return {
    at: `${visibleRate} requests/s, ${count(requests)} writes`,
    value: inMilliseconds(p95),
    target: '<= 100 ms',
    reached: p95 <= 100,
  };
}

function told({ p50, highest }, all, ...rest) {
  const delays = `95th percentile; median ${inMilliseconds(p50)}, longest ${inMilliseconds(highest)}`;
  return [delays, all, ...rest].filter(Boolean).join('; ');
}
