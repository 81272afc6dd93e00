#!/usr/bin/env node
/**
 * `npm run test:long`: the tests that have a long version (`LONG_TESTS` stands in their text), run at full length: more fuzz, more
 * kills, 100,000 users. Takes a quarter of an hour or more. `npm run test:long -- killed` runs only files with that in their name.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { inProject } from './project.mjs';
import { runTool } from './run-command.mjs';

function longTests(wanted) {
  return readdirSync(inProject('test'), { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && wanted.every((word) => name.includes(word)))
    .map((name) => join('test', name))
    .filter((path) => readFileSync(inProject(path), 'utf8').includes('LONG_TESTS'));
}

await ensureDependencies();
const options = ['run', '--reporter=verbose', '--no-file-parallelism', '--testTimeout=1800000'];
const { ok } = await runTool('vitest/vitest.mjs', [...options, ...longTests(process.argv.slice(2))], {
  env: { LONG_TESTS: '1' },
});
process.exit(ok ? 0 : 1);
