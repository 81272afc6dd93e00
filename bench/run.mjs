#!/usr/bin/env node
/**
 * `npm run bench`: this server, a bare Fastify and SCIMMY side by side in one run. Writes bench/RESULTS.md.
 *   --quick           small directories and one short run each, for work on the code; writes nothing
 *   --against FILE    another built cli.js of this server, measured beside it: each row ends with the ratio of the two (1 is as fast)
 *   --only WORDS      only rows whose name holds these words
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../scripts/build.mjs';
import { say } from '../scripts/project.mjs';
import { closeBrowser } from './live-page.mjs';
import { printRow, resultsText, writeResults } from './report.mjs';
import { measureSize, sizesOf } from './scenarios.mjs';
import { endAll, pinLoad } from './server-process.mjs';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, against: { type: 'string' }, only: { type: 'string' } },
});
const effort = options.quick
  ? { turns: 3, warmMs: 40, measuredMs: 160, restMs: 50, first: { requests: 1_500, ms: 600 } }
  : { turns: 7, warmMs: 100, measuredMs: 400, restMs: 150, first: { requests: 20_000, ms: 5_000 } };
/** The end, whatever hangs. */
const limitMs = 30 * 60_000;
const folder = mkdtempSync(join(tmpdir(), 'scim-workbench-bench-'));
let isEnding = false;

async function bench() {
  await ensureBuilt();
  await pinLoad();
  const rows = [];
  const sizes = sizesOf(options);
  const isWhole = !options.quick && !options.only && !options.against;
  const onRow = (row) => rows.push(printRow(row));
  for (const size of sizes) {
    await measureSize({ folder, effort, sizes, options, onRow }, size);
    // Written as it grows: what was measured stays when the rest is cut short.
    if (isWhole) writeResults(rows, folder, effort);
  }
  process.stdout.write(`\n${resultsText(rows, folder, effort)}`);
}

/** Once, whatever comes first: what is ended makes requests fail, and that is no news then. */
function end(code, message) {
  if (isEnding) return;
  isEnding = true;
  void endWith(code, message);
}

async function endWith(code, message) {
  if (message !== undefined) say(message);
  await Promise.all([endAll(), closeBrowser()]);
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

setTimeout(() => end(1, 'The benchmark took too long.'), limitMs).unref();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(130, 'Interrupted.'));
bench().then(
  () => end(0),
  (error) => end(1, error.stack),
);
