/** From sending a request to the live event about it, as the page's stream brings it, at a steady rate. */
import { watchLive } from './contestants.mjs';
import { sendOne } from './load.mjs';
import { pause } from './measure.mjs';

const graceMs = 3_000;

/**
 * @param {import('./contestants.mjs').Contestant} server
 * @param {{ perSecond: number, seconds: number, next(): import('./load.mjs').Wanted }} work each with a path of its own
 * @returns {Promise<{ requests: number, p50: number, p95: number, highest: number }>} milliseconds
 */
export async function measureVisible(server, { perSecond, seconds, next }) {
  const sentAt = new Map();
  const delays = [];
  const live = watchLive(server, (line) => {
    const { exchange } = JSON.parse(line);
    const sent = exchange && sentAt.get(exchange.url);
    if (sent === undefined) return;
    delays.push(performance.now() - sent);
    sentAt.delete(exchange.url);
  });
  await pause(500);
  const requests = perSecond * seconds;
  await sendSteadily(requests, perSecond, () => {
    const wanted = next();
    sentAt.set(`${server.target.prefix}${wanted.path}`, performance.now());
    return sendOne(server.target, wanted);
  });
  for (let waited = 0; sentAt.size > 0 && waited < graceMs; waited += 50) await pause(50);
  live.close();
  if (sentAt.size > 0) throw new Error(`${sentAt.size} of ${requests} requests were never shown.`);
  delays.sort((one, other) => one - other);
  const at = (share) => delays[Math.ceil(delays.length * share) - 1];
  return { requests, p50: at(0.5), p95: at(0.95), highest: at(1) };
}

/** By the clock, whether or not the ones before were answered. */
async function sendSteadily(requests, perSecond, send) {
  const began = performance.now();
  const answers = [];
  for (let n = 0; n < requests; n += 1) {
    const wait = began + (n * 1_000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    answers.push(send());
  }
  await Promise.all(answers);
}
