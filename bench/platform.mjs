#!/usr/bin/env node
/**
 * `node bench/platform.mjs [people]`: what the platform makes of 100,000 people: processor time of the first derivation, how long
 * others wait meanwhile, one changed user, the table's search, a changed setting previewed and cancelled, the table of the mapping and a
 * row of it tried, memory with everything derived.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/build.mjs';
import { say } from '../scripts/project.mjs';
import { fillUsers, startWorkbench } from './contestants.mjs';
import { sendOne } from './load.mjs';
import { pause } from './measure.mjs';
import { patchOf } from './sample.mjs';
import { endAll, pinLoad } from './server-process.mjs';

const people = Number(process.argv[2] ?? 100_000);
const everyMs = 5;
const changes = 200;
const searches = ['person', 'department 7', 'number 99999', 'nobody has this'];
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** A call or a stream of the page. */
async function ask({ ready }, name, input, signal) {
  const { origin, hash } = new URL(ready.ui.url);
  const headers = {
    authorization: `Bearer ${hash.slice('#token='.length)}`,
    'content-type': 'application/json',
  };
  const body = JSON.stringify({ settingId: ready.setting.id, ...input });
  const response = await fetch(`${origin}/api/${name}`, { method: 'POST', headers, body, signal });
  if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
  return response;
}

/** Time on the clock, processor time of the server, and the worst wait of a read meanwhile, in milliseconds. */
async function measured(server, work) {
  let isOver = false;
  const before = server.cpuUs();
  const began = performance.now();
  const done = work().then(() => {
    isOver = true;
    return performance.now() - began;
  });
  let [worst, reads] = [0, 0];
  while (!isOver) {
    const asked = performance.now();
    await sendOne(server.target, { method: 'GET', path: `/Users/${server.userIds[0]}`, status: 200 });
    worst = Math.max(worst, performance.now() - asked);
    reads += 1;
    await pause(everyMs);
  }
  return { took: await done, cpu: (server.cpuUs() - before) / 1_000, worst, reads };
}

const told = ({ took, cpu, worst, reads }) =>
  `${ms(took)}, ${ms(cpu)} of processor time (${reads} reads included, which waited at most ${ms(worst)})`;
const first = { limit: 1 };
const table = async (server, query) => (await ask(server, 'platform.users', { limit: 50, ...query })).json();

/** Processor time of a change and its derivation, and of a change where nothing is derived. */
async function changeMany(server, from) {
  const before = server.cpuUs();
  for (let n = from; n < from + changes; n += 1) {
    const body = patchOf([{ op: 'replace', path: 'title', value: `Title ${n}` }]);
    await sendOne(server.target, { method: 'PATCH', path: `/Users/${server.userIds[n]}`, body, status: 200 });
  }
  await pause(100);
  return (server.cpuUs() - before) / 1_000 / changes;
}

async function previewed(server, signal) {
  const setting = { fieldMappings: [], fixedGroup: null, grouping: { byField: 'Department' } };
  const response = await ask(server, 'platform.preview', { setting }, signal);
  return (await response.text()).trim().split('\n').length;
}

/** A row of the mapping for everybody. */
const triedRow = {
  source: 'Switch([usageLocation], , "TR", "Europe/Istanbul", "DE", "Europe/Berlin", "US", [city])',
  type: 'expression',
  target: 'timezone',
};

async function readAll(server, name, input) {
  await (await ask(server, name, input)).text();
}

const folder = mkdtempSync(join(tmpdir(), 'scim-workbench-platform-'));
try {
  await ensureBuilt();
  await pinLoad();
  const server = await startWorkbench(folder);
  await fillUsers(server, people);
  await pause(3_000);
  const alone = await changeMany(server, 0);
  const derived = await measured(server, () => ask(server, 'platform.groups', first));
  say(`${people} people: first derivation ${told(derived)}`);
  say(
    `one changed user: ${ms((await changeMany(server, changes)) - alone)} of processor time more than without a table`,
  );
  say(`people of Findings looked at for the table: ${told(await measured(server, () => table(server, {})))}`);
  for (const search of searches) {
    const began = performance.now();
    const { total } = await table(server, { search });
    say(`search for “${search}” finds ${total} in ${ms(performance.now() - began)}`);
  }
  const sorted = await measured(server, () => table(server, { sort: 'Email' }));
  say(`sorted by e-mail: ${told(sorted)}`);
  let lines = 0;
  const preview = await measured(server, async () => {
    lines = await previewed(server);
  });
  say(`a changed setting previewed in ${told(preview)}, with ${lines - 1} words about how far it is`);
  const stop = AbortSignal.timeout(200);
  const cancelled = await measured(server, () => previewed(server, stop).catch(() => undefined));
  await pause(500);
  const rest = server.cpuUs();
  await pause(1_000);
  say(
    `cancelled after ${ms(cancelled.took)}; ${ms((server.cpuUs() - rest) / 1_000)} of processor time in the second after that`,
  );
  const mapping = await measured(server, () => readAll(server, 'mapping.table', {}));
  say(`table of the mapping: ${told(mapping)}`);
  const opened = await measured(server, () => readAll(server, 'mapping.row', { path: 'title' }));
  say(`one of its rows opened: ${told(opened)}`);
  const tried = await measured(server, () => readAll(server, 'mapping.try', { row: triedRow }));
  say(`a row tried on everybody: ${told(tried)}`);
  const { now, highest } = server.memory();
  say(`memory with everything derived: ${now} MB, at most ${highest} MB`);
} finally {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
}
