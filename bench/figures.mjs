/** What is no share of another server's: memory, the start, the way to the page. */
import { join } from 'node:path';
import { Obstacle, say } from '../scripts/project.mjs';
import { countUp, startWorkbench } from './contestants.mjs';
import { sendOne } from './load.mjs';
import { count, readRow } from './rows.mjs';
import { patchOf, titleOf } from './sample.mjs';
import { measureEvents, measureRows } from './visible.mjs';

const visibleRate = 200;

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
  if (isWanted('request -> live event')) bench.onRow(eventFigure(await measureEvents(server, work)));
  if (isWanted('request -> row drawn')) bench.onRow(await drawnFigure(server, work));
  if (isWanted('memory') || isWanted('start')) await measureStart(bench, server, size, filled);
}

async function measureStart({ folder, onRow }, server, size, filled) {
  say('starting again');
  await server.end();
  const again = await startWorkbench(join(folder, String(size), 'workbench'), { token: server.target.token });
  await sendOne(again.target, readRow(size).next({ ...server, tally: {} }));
  const startMs = performance.now() - again.began;
  const rested = again.memory();
  const { userIds, groupId, tally } = server;
  Object.assign(server, again, { userIds, groupId, tally });
  onRow(memoryFigure(size, filled, rested));
  onRow(startFigure(size, startMs));
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

function startFigure(size, ms) {
  return {
    work: 'start until the first right answer',
    at: `${count(size)} users`,
    value: `${(ms / 1_000).toFixed(2)} s`,
    about: '',
    target: '<= 2.5 s',
    reached: ms <= 2_500,
  };
}

function eventFigure(delays) {
  return {
    work: 'request -> live event at the page',
    ...visibleFigure(delays),
    about: `${told(delays)}; no browser`,
  };
}

async function drawnFigure(server, work) {
  const name = { work: 'request -> row drawn in the page' };
  try {
    const { ownRows, longestTask, ...delays } = await measureRows(server, work);
    const rows = `${count(ownRows)} as a row of their own, the others passed by newer ones`;
    const tasks =
      longestTask > 0
        ? `longest task of the page ${Math.round(longestTask)} ms`
        : 'no task of the page over 50 ms';
    const about = `${told(delays)}; ${rows}; ${tasks}; load, live reader and Chromium on one core`;
    return { ...name, ...visibleFigure(delays), about };
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    return { ...name, at: '', value: '–', about: error.message, target: '<= 100 ms', reached: null };
  }
}

function visibleFigure({ requests, p95 }) {
  return {
    at: `${visibleRate} requests/s, ${count(requests)} writes`,
    value: `${Math.round(p95)} ms`,
    target: '<= 100 ms',
    reached: p95 <= 100,
  };
}

const told = ({ p50, highest }) =>
  `95th percentile; median ${Math.round(p50)} ms, longest ${Math.round(highest)} ms`;
