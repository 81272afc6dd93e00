#!/usr/bin/env node
/**
 * `npm run bench`: this server, a bare Fastify and SCIMMY side by side in one run. Writes bench/RESULTS.md.
 *   --quick           small directories and one short run each, for work on the code; writes nothing
 *   --against FILE    another built cli.js of this server, measured beside it
 *   --only WORDS      only rows whose name holds these words
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../scripts/build.mjs';
import { say } from '../scripts/project.mjs';
import { printRow, resultsText, writeResults } from './report.mjs';
import { measureSize, sizesOf } from './scenarios.mjs';
import { endAll, pinLoad } from './server-process.mjs';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, against: { type: 'string' }, only: { type: 'string' } },
});
const effort = options.quick
  ? { runs: 1, warmMs: 300, measuredMs: 700 }
  : { runs: 3, warmMs: 200, measuredMs: 1_000 };
/** The end, whatever hangs. */
const limitMs = 30 * 60_000;

async function bench() {
  await ensureBuilt();
  await pinLoad();
  const folder = mkdtempSync(join(tmpdir(), 'scim-workbench-bench-'));
  const rows = [];
  const sizes = sizesOf(options);
  const isWhole = !options.quick && !options.only && !options.against;
  const onRow = (row) => rows.push(printRow(row));
  try {
    for (const size of sizes) {
      await measureSize({ folder, effort, sizes, options, onRow }, size);
      // Written as it grows: what was measured stays when the rest is cut short.
      if (isWhole) writeResults(rows, folder);
    }
    process.stdout.write(`\n${resultsText(rows, folder)}`);
  } finally {
    await endAll();
    rmSync(folder, { recursive: true, force: true });
  }
}

const tooLate = setTimeout(() => stop(new Error('The benchmark took too long.')), limitMs);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(new Error('Interrupted.')));

async function stop(error) {
  say(error.stack);
  await endAll();
  process.exit(1);
}

bench().then(() => clearTimeout(tooLate), stop);
