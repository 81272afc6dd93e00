#!/usr/bin/env node
/**
 * `npm test`: every check there is, in one command, on a fresh machine too. Each static check counts as one; the runners
 * count their own tests. Closes with `N passed, N failed, N skipped`. `npm test -- lint types` runs only those parts; with `--all`,
 * as in `npm run test:all`, the runners leave nothing out.
 */
import { existsSync, rmSync } from 'node:fs';
import { build, ensureBuilt } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { findVirtualDisplay, hasDisplay, installDebianPackages } from './display.mjs';
import { ELECTRON_LIBRARIES, electronRuns, findElectron } from './electron.mjs';
import { inProject, isRoot, readJson, say } from './project.mjs';
import { findProgram, runCommand, runTool } from './run-command.mjs';

const RESULTS = inProject('test-results', 'counts');
const VITEST_RESULT = inProject('test-results', 'counts', 'vitest.json');
const PLAYWRIGHT_RESULT = inProject('test-results', 'counts', 'playwright.json');
const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

/** In order; each returns its counts and what to print when it failed. */
const PARTS = {
  format: () => check('@biomejs/biome/bin/biome', ['format', '.']),
  lint: () => check('@biomejs/biome/bin/biome', ['lint', '.', '--error-on-warnings']),
  layers: () => check('../scripts/check-layers.mjs', []),
  untested: () => check('../scripts/check-tests.mjs', []),
  unused: () => check('knip/bin/knip.js', []),
  types: () => check('typescript/bin/tsc', ['--noEmit']),
  build: async () => asCheck(await build()),
  spec: runVitest,
  e2e: runPlaywright,
};

async function test(names) {
  await ensureDependencies();
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of names) {
    const counts = await runPart(name);
    for (const kind of Object.keys(total)) total[kind] += counts[kind];
  }
  say('');
  process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  process.exit(total.failed === 0 ? 0 : 1);
}

async function runPart(name) {
  const started = Date.now();
  const { counts, output } = await PARTS[name]();
  if (counts.failed > 0 && output) say(output.trimEnd());
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const words = Object.entries(counts).flatMap(([kind, count]) => (count > 0 ? `${count} ${kind}` : []));
  say(`${counts.failed > 0 ? '✗' : '✓'} ${name.padEnd(8)} ${seconds.padStart(6)} s   ${words.join(', ')}`);
  return counts;
}

async function check(tool, args) {
  return asCheck(await runTool(tool, args, { quiet: true }));
}

function asCheck({ ok, output }) {
  return { counts: ok ? { passed: 1, failed: 0, skipped: 0 } : ONE_FAILED, output };
}

async function runVitest() {
  // A real reverse proxy for the tests of the public address; they are skipped where it can't be had.
  if (findProgram('nginx') === null && !existsSync('/usr/sbin/nginx'))
    await installDebianPackages(['nginx-light']);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${VITEST_RESULT}`];
  rmSync(VITEST_RESULT, { force: true });
  const { ok, output } = await runTool('vitest/vitest.mjs', ['run', ...reporters], { quiet: true });
  const result = readJson(VITEST_RESULT);
  if (result === null) return { counts: ONE_FAILED, output };
  const counts = {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  };
  return { counts: atLeastOneFailed(ok, counts), output };
}

async function runPlaywright() {
  await ensureBuilt();
  const chromium = await findChromium();
  if ('reason' in chromium) return { counts: ONE_FAILED, output: chromium.reason };
  rmSync(PLAYWRIGHT_RESULT, { force: true });
  const env = {
    PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_RESULT,
    ...(chromium.path === null ? {} : { CHROMIUM_PATH: chromium.path }),
    ...(await electronEnvironment()),
  };
  const { ok, output } = await withDisplay(['@playwright/test/cli.js', 'test', '--reporter=list,json'], env);
  const stats = readJson(PLAYWRIGHT_RESULT)?.stats;
  if (stats === undefined) return { counts: ONE_FAILED, output };
  const counts = { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  return { counts: atLeastOneFailed(ok, counts), output };
}

async function electronEnvironment() {
  const electron = await findElectron();
  if ('reason' in electron) return withoutElectron(electron.reason);
  const { executable } = electron;
  if (!electronRuns(executable)) await installDebianPackages(ELECTRON_LIBRARIES);
  return electronRuns(executable)
    ? { ELECTRON_EXECUTABLE: executable }
    : withoutElectron('Electron can’t start on this machine');
}

function withoutElectron(reason) {
  say(`The desktop tests are skipped: ${reason}.`);
  return { ELECTRON_MISSING: reason };
}

/** Windows need a display; a virtual one does where there is none. */
async function withDisplay([script, ...args], env) {
  const options = { quiet: true, env };
  if (hasDisplay()) return runTool(script, args, options);
  const xvfb = await findVirtualDisplay();
  if (xvfb === null) {
    const reason = `there is no display${isRoot() ? '' : ' and no xvfb-run'}`;
    return runTool(script, args, { quiet: true, env: { ...env, ...withoutElectron(reason) } });
  }
  return runCommand(xvfb, ['-a', process.execPath, inProject('node_modules', script), ...args], options);
}

/** A runner may fail without a failing test: an error outside of one, or no tests at all. */
function atLeastOneFailed(ok, counts) {
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

const words = process.argv.slice(2);
if (!words.includes('--all')) process.env.WITHOUT_THOROUGH_TESTS = '1';
const chosen = words.filter((word) => word !== '--all');
const unknown = chosen.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  say(`There is no part ${unknown.join(', ')}: the parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
rmSync(RESULTS, { recursive: true, force: true });
test(chosen.length > 0 ? chosen : Object.keys(PARTS)).catch((error) => {
  say(error.message);
  process.stdout.write('0 passed, 1 failed, 0 skipped\n');
  process.exit(1);
});
