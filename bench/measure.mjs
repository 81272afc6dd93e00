/**
 * One row: the servers in short turns, one after the other and many times over, so that what else the machine does meets
 * all of them. A share is that of neighbouring turns, and the median of those: what a machine does from one second to the
 * next falls out of it.
 */
import { NoAnswer, sendAll, sendOne } from './load.mjs';
import { busyUsOfServerCore } from './server-process.mjs';

const connections = 10;
/** A server that needs longer for one request is measured by a few, one at a time: ten at once are not answered sooner. */
const slowFromMs = 150;
const few = { requests: 3, ms: 2_000, mostMs: 20_000 };

/**
 * @typedef {{ requests: number, ms: number }} Warmth so many requests or so long, whichever comes first
 * @typedef {{ turns: number, warmMs: number, measuredMs: number, restMs: number, first: Warmth }} Effort
 *   `first`: before a row, until the engine has compiled what it runs through; `warmMs`: before each turn; `restMs`: after
 *   it, so that what a server still has to do is not paid for by the next
 * @typedef {{ perSecond: number, cpuUs: number, loadShare: number, foreignShare: number }} Turn
 *   processor time per request in microseconds; how busy the load was; how much of the servers' core went to others
 * @typedef {Turn & { share: number, cpuShare: number, requests: number | null }} Result medians; shares of the first
 *   server, by throughput and by processor time; `requests`: of one that is measured by a few
 * @typedef {{ unansweredMs: number }} NoResult
 */

/**
 * @param {import('./rows.mjs').Row} row
 * @param {import('./contestants.mjs').Contestant[]} servers the first is what the others are compared with
 * @param {Effort} effort
 * @returns {Promise<Record<string, Result | NoResult>>} by name
 */
export async function measureRow(row, servers, effort) {
  const turns = new Map(servers.map((server) => [server, []]));
  const slow = new Map();
  for (const server of servers) {
    const result = await measureIfSlow(row, server);
    if (result !== null) slow.set(server, result);
  }
  // After the slow ones: what idles for half a minute has forgotten half of what its engine had compiled.
  for (const server of servers) {
    if (!slow.has(server)) await runFor(row, server, effort.first.ms, effort.first.requests);
  }
  for (let turn = 0; turn < effort.turns; turn += 1) {
    for (const [server, own] of turns) if (!slow.has(server)) own.push(await takeTurn(row, server, effort));
  }
  const reference = turns.get(servers[0]);
  const resultFor = (server) =>
    slow.has(server) ? slowResultOf(slow.get(server), reference) : resultOf(turns.get(server), reference);
  return Object.fromEntries(servers.map((server) => [server.name, resultFor(server)]));
}

async function takeTurn(row, server, { warmMs, measuredMs, restMs }) {
  await runFor(row, server, warmMs);
  const turn = await runFor(row, server, measuredMs);
  await pause(restMs);
  return turn;
}

/** Null where the server is fast enough to be measured in turns. */
async function measureIfSlow(row, server) {
  try {
    return await measureFew(row, server);
  } catch (error) {
    if (!(error instanceof NoAnswer) || server.startAgain === undefined) throw error;
    // It is still at work on that request, and would be for long.
    await server.startAgain();
    return { unansweredMs: error.waitedMs };
  }
}

async function measureFew({ next, between }, server) {
  const sum = await runTimed(server, () => sendSingly(server, next));
  const isSlow = sum.ms >= slowFromMs;
  while (isSlow && (sum.requests < few.requests || sum.ms < few.ms) && sum.ms < few.mostMs) {
    add(sum, await runTimed(server, () => sendSingly(server, next)));
  }
  await between?.(server);
  return isSlow ? { ...turnOf(sum), requests: sum.requests } : null;
}

async function sendSingly(server, next) {
  await sendOne(server.target, next(server));
  return 1;
}

/** @returns {Promise<Turn>} */
async function runFor(row, server, limitMs, mostRequests = Number.POSITIVE_INFINITY) {
  const sum = emptySum();
  while (sum.ms < limitMs && sum.requests < mostRequests) {
    const most = Math.min(row.burst ?? Number.POSITIVE_INFINITY, mostRequests - sum.requests);
    add(sum, await runBurst(row, server, limitMs - sum.ms, most));
    if (row.between !== undefined) await row.between(server);
  }
  return turnOf(sum);
}

function runBurst({ next }, server, limitMs, most) {
  let left = most;
  const until = performance.now() + limitMs;
  return runTimed(server, () =>
    sendAll(server.target, connections, () =>
      left-- > 0 && performance.now() < until ? next(server) : null,
    ),
  );
}

/** @param {() => Promise<number>} send resolves with how many were answered */
async function runTimed(server, send) {
  const began = performance.now();
  const cpuBefore = server.cpuUs();
  const coreBefore = busyUsOfServerCore();
  const loadBefore = process.cpuUsage();
  const requests = await send();
  const load = process.cpuUsage(loadBefore);
  const cpuUs = server.cpuUs() - cpuBefore;
  return {
    requests,
    ms: performance.now() - began,
    cpuUs,
    loadUs: load.user + load.system,
    foreignUs: busyUsOfServerCore() - coreBefore - cpuUs,
  };
}

const emptySum = () => ({ requests: 0, ms: 0, cpuUs: 0, loadUs: 0, foreignUs: 0 });

function add(sum, burst) {
  for (const key of Object.keys(sum)) sum[key] += burst[key];
}

function turnOf({ requests, ms, cpuUs, loadUs, foreignUs }) {
  return {
    perSecond: (requests / ms) * 1_000,
    cpuUs: cpuUs / requests,
    loadShare: loadUs / 1_000 / ms,
    foreignShare: Math.max(0, foreignUs / 1_000 / ms),
  };
}

/** @param {Turn[]} turns @param {Turn[]} reference turns of the server compared with, each just before @returns {Result} */
function resultOf(turns, reference) {
  return {
    ...mediansOf(turns),
    share: medianOf(turns.map(({ perSecond }, turn) => perSecond / reference[turn].perSecond)),
    cpuShare: medianOf(turns.map(({ cpuUs }, turn) => reference[turn].cpuUs / cpuUs)),
    requests: null,
  };
}

function slowResultOf(slow, reference) {
  if ('unansweredMs' in slow) return slow;
  const { perSecond, cpuUs } = mediansOf(reference);
  return { ...slow, share: slow.perSecond / perSecond, cpuShare: cpuUs / slow.cpuUs };
}

function mediansOf(turns) {
  const median = (key) => medianOf(turns.map((turn) => turn[key]));
  return {
    perSecond: median('perSecond'),
    cpuUs: median('cpuUs'),
    loadShare: median('loadShare'),
    foreignShare: median('foreignShare'),
  };
}

function medianOf(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
