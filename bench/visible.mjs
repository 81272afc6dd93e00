/**
 * From sending a request to its being told, at a steady rate: to the live event as the page's stream brings it, and to the
 * row that the page draws.
 */
import { watchLive } from './contestants.mjs';
import { openLivePage } from './live-page.mjs';
import { sendOne } from './load.mjs';
import { pause } from './measure.mjs';

const graceMs = 5_000;
const settleMs = 1_000;
/** Of the same load before a page is measured: its engine compiles what it runs through, as a server's does. */
const warmSeconds = 2;

/**
 * @typedef {import('./contestants.mjs').Contestant} Contestant
 * @typedef {{ perSecond: number, seconds: number,
 *   next(): import('./load.mjs').Wanted & { person: number } }} Work each about a person of its own
 * @typedef {{ requests: number, p50: number, p95: number, highest: number }} Delays milliseconds
 */

/** @param {Contestant} server @param {Work} work @returns {Promise<Delays>} */
export async function measureEvents(server, work) {
  const heard = new Map();
  const live = watchLive(server, (line) => {
    const { exchange } = JSON.parse(line);
    if (exchange?.url !== undefined) heard.set(exchange.url, performance.now());
  });
  await pause(settleMs);
  const sent = await sendSteadily(server, work);
  const heardOf = ({ path }) => heard.get(`${server.target.prefix}${path}`);
  await waitUntil(() => sent.every((one) => heardOf(one) !== undefined));
  live.close();
  return delaysOf(sent, sent.map(heardOf));
}

/**
 * Of a burst the page may draw only what is newest: a request that was passed counts as shown when a newer one is.
 * @param {Contestant} server @param {Work} work
 * @returns {Promise<Delays & { ownRows: number, longestTask: number }>} how many had a row of their own, the longest task
 *   of the page
 */
export async function measureRows(server, work) {
  const page = await openLivePage(server);
  await pause(settleMs);
  await sendSteadily(server, { ...work, seconds: warmSeconds });
  const sent = await sendSteadily(server, work);
  const newest = sent.at(-1).person;
  await waitUntil(async () => (await page.seen()).drawn.some(([person]) => person === newest));
  const { drawn, longestTask } = await page.seen();
  await page.close();
  const { shown, ownRows } = shownTimes(sent, new Map(drawn.toReversed()));
  return { ...delaysOf(sent, shown), ownRows, longestTask };
}

function shownTimes(sent, drawn) {
  let newer = Number.POSITIVE_INFINITY;
  let ownRows = 0;
  const shown = sent.toReversed().map(({ person }) => {
    const own = drawn.get(person);
    if (own !== undefined) ownRows += 1;
    newer = Math.min(newer, own ?? newer);
    return own ?? newer;
  });
  return { shown: shown.reverse(), ownRows };
}

function delaysOf(sent, told) {
  const delays = sent.map(({ at }, index) => told[index] - at).sort((one, other) => one - other);
  const unknown = delays.filter((delay) => !Number.isFinite(delay)).length;
  if (unknown > 0) throw new Error(`${unknown} of ${sent.length} requests were never shown.`);
  const at = (share) => delays[Math.ceil(delays.length * share) - 1];
  return { requests: sent.length, p50: at(0.5), p95: at(0.95), highest: at(1) };
}

/** By the clock, whether or not the ones before were answered. */
async function sendSteadily(server, { perSecond, seconds, next }) {
  const began = performance.now();
  const sent = [];
  const answers = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const wait = began + (n * 1_000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    const wanted = next();
    sent.push({ ...wanted, at: performance.now() });
    answers.push(sendOne(server.target, wanted));
  }
  await Promise.all(answers);
  return sent;
}

async function waitUntil(isSo) {
  for (let waited = 0; waited < graceMs && !(await isSo()); waited += 100) await pause(100);
}
