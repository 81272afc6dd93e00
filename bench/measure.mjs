/** One row: every contestant in turn, several times over, so that what else the machine does meets all of them. */
import { sendAll } from './load.mjs';

const connections = 10;
/** Between two servers: what the one before still has to do must not be paid for by the next. */
const restMs = 150;

/** Until the engine has compiled what a row runs through: so many requests, or so long. */
const firstWarmth = { requests: 6_000, ms: 2_500 };
/** Per second. A server that is slower than this is measured while it warms up, and not again. */
const slowest = 5;

/**
 * @typedef {{ runs: number, warmMs: number, measuredMs: number }} Effort
 * @typedef {{ perSecond: number, cpuUs: number, loadShare: number }} Result `loadShare`: how busy the load itself was
 */

/**
 * @param {import('./rows.mjs').Row} row @param {import('./contestants.mjs').Contestant[]} servers @param {Effort} effort
 * @returns {Promise<Record<string, Result>>} medians by name
 */
export async function measureRow(row, servers, { runs, warmMs, measuredMs }) {
  const results = Object.fromEntries(servers.map(({ name }) => [name, []]));
  const measured = [];
  for (const server of servers) {
    const first = await runFor(row, server, firstWarmth.ms, firstWarmth.requests);
    if (first.perSecond < slowest) results[server.name].push(first);
    else measured.push(server);
  }
  for (let run = 0; run < runs; run += 1) {
    for (const server of measured) {
      await runFor(row, server, warmMs);
      results[server.name].push(await runFor(row, server, measuredMs));
      await pause(restMs);
    }
  }
  return Object.fromEntries(servers.map(({ name }) => [name, medianOf(results[name])]));
}

async function runFor(row, server, limitMs, mostRequests = Number.POSITIVE_INFINITY) {
  const sum = { requests: 0, ms: 0, cpuUs: 0, loadUs: 0 };
  while (sum.ms < limitMs && sum.requests < mostRequests) {
    const most = Math.min(row.burst ?? Number.POSITIVE_INFINITY, mostRequests - sum.requests);
    const burst = await runBurst(row, server, limitMs - sum.ms, most);
    for (const key of Object.keys(sum)) sum[key] += burst[key];
    if (row.between !== undefined) await row.between(server);
  }
  return {
    perSecond: (sum.requests / sum.ms) * 1_000,
    cpuUs: sum.cpuUs / sum.requests,
    loadShare: sum.loadUs / 1_000 / sum.ms,
  };
}

async function runBurst({ next }, server, limitMs, most) {
  let left = most;
  const began = performance.now();
  const cpuBefore = server.cpuUs();
  const loadBefore = process.cpuUsage();
  const requests = await sendAll(server.target, connections, () =>
    left-- > 0 && performance.now() - began < limitMs ? next(server) : null,
  );
  const load = process.cpuUsage(loadBefore);
  return {
    requests,
    ms: performance.now() - began,
    cpuUs: server.cpuUs() - cpuBefore,
    loadUs: load.user + load.system,
  };
}

/** @param {Result[]} results */
function medianOf(results) {
  const median = (key) => middle(results.map((result) => result[key]));
  return { perSecond: median('perSecond'), cpuUs: median('cpuUs'), loadShare: median('loadShare') };
}

function middle(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
