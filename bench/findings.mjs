#!/usr/bin/env node
/**
 * `node bench/findings.mjs [people]`: what is wrong with everybody as they are stored, among 100,000 people: how long the first
 * look takes, how long one change takes to be told, and how long others wait meanwhile for a read of one user.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/build.mjs';
import { say } from '../scripts/project.mjs';
import { fillUsers, startWorkbench, watchLive } from './contestants.mjs';
import { sendOne } from './load.mjs';
import { pause } from './measure.mjs';
import { patchOf } from './sample.mjs';
import { endAll } from './server-process.mjs';

const people = Number(process.argv[2] ?? 100_000);
const everyMs = 5;
const changes = 5;

/** The worst wait of a read while `work` goes on, in milliseconds, beside the time of the work. */
async function withReads(server, work) {
  let isOver = false;
  const began = performance.now();
  const done = work().then(() => {
    isOver = true;
    return performance.now() - began;
  });
  let worst = 0;
  while (!isOver) {
    const asked = performance.now();
    await sendOne(server.target, { method: 'GET', path: `/Users/${server.userIds[0]}`, status: 200 });
    worst = Math.max(worst, performance.now() - asked);
    await pause(everyMs);
  }
  return { took: await done, worst };
}

/** Follows the counts of findings. @returns resolves `when` they are as wanted */
function followCounts(server) {
  let latest = null;
  let look = () => {};
  const live = watchLive(server, (line) => {
    const event = JSON.parse(line);
    latest = (event.snapshot?.slices ?? event.slices)?.findings ?? latest;
    look();
  });
  const when = (isSo) =>
    new Promise((resolve) => {
      look = () => latest !== null && isSo(latest) && resolve();
      look();
    });
  return { when, latest: () => latest, close: live.close };
}

const isComplete = (counts) => counts.isComplete;
const lost = (counts) => counts.people['will not arrive'];

async function measureChange(server, counts, n) {
  const before = lost(counts.latest());
  const body = patchOf([{ op: 'remove', path: 'emails' }]);
  await sendOne(server.target, { method: 'PATCH', path: `/Users/${server.userIds[n]}`, body, status: 200 });
  const began = performance.now();
  await counts.when((now) => lost(now) > before);
  return performance.now() - began;
}

const folder = mkdtempSync(join(tmpdir(), 'scim-workbench-findings-'));
try {
  await ensureBuilt();
  const server = await startWorkbench(folder);
  await fillUsers(server, people);
  const quiet = await withReads(server, () => pause(2_000));
  let counts = null;
  const first = await withReads(server, () => {
    counts = followCounts(server);
    return counts.when(isComplete);
  });
  const told = [];
  for (let n = 0; n < changes; n += 1) told.push(await measureChange(server, counts, n));
  counts.close();
  const ms = (value) => `${value.toFixed(0)} ms`;
  say(
    `${people} people: all looked at in ${ms(first.took)}; a read waited at most ${ms(first.worst)} (${ms(quiet.worst)} without that)`,
  );
  say(`One change told after ${told.map(ms).join(', ')}`);
} finally {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
}
