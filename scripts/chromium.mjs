/** A Chromium for the tests: Playwright's own, else Debian's without a window, else the system's, else Debian's. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDebianPackages } from './display.mjs';
import { inProject, isRoot, readJson, say } from './project.mjs';
import { findProgram, runTool } from './run-command.mjs';

const INSTALL_TIMEOUT_MS = 180_000;
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;
const FAILURE = inProject('node_modules', '.cache', 'scim-workbench', 'chromium-failure.json');
/** Chromium as Playwright's own is: it draws no window, which halves what the tests cost. */
const SHELL = 'chromium-headless-shell';
const SYSTEM = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** @returns {Promise<{ path: string | null } | { reason: string }>} path null: Playwright finds its own */
export async function findChromium() {
  if (await playwrightHasItsOwn()) return { path: null };
  if (process.env.CHROMIUM_PATH === undefined && findProgram(SHELL) === null) await installShell();
  const path = systemChromium();
  if (path !== null) return { path };
  say('Installing Debian’s Chromium for the tests (once) …');
  await installDebianPackages(['chromium']);
  const installed = systemChromium();
  if (installed !== null) return { path: installed };
  return {
    reason:
      'No Chromium for the tests: run `npx playwright install --with-deps chromium`, or install Chromium or Chrome.',
  };
}

async function installShell() {
  if (isRoot() && findProgram('apt-get') !== null)
    say('Installing Debian’s Chromium without a window for the tests (once) …');
  await installDebianPackages([SHELL]);
}

async function playwrightHasItsOwn() {
  if (await ownChromiumWorks()) return true;
  const version = readJson(inProject('node_modules', '@playwright', 'test', 'package.json'))?.version;
  const failure = readJson(FAILURE);
  if (failure?.version === version && Date.now() - failure.at < RETRY_AFTER_MS) return false;
  say('Installing Playwright’s Chromium for the tests (once) …');
  const options = { quiet: true, timeoutMs: INSTALL_TIMEOUT_MS };
  await runTool('@playwright/test/cli.js', ['install', 'chromium'], options);
  if (await ownChromiumWorks()) return true;
  mkdirSync(dirname(FAILURE), { recursive: true });
  writeFileSync(FAILURE, JSON.stringify({ version, at: Date.now() }));
  return false;
}

async function ownChromiumWorks() {
  const { chromium } = await import(pathToFileURL(inProject('node_modules/@playwright/test/index.mjs')).href);
  return runs(chromium.executablePath());
}

function systemChromium() {
  const candidates = [process.env.CHROMIUM_PATH, ...SYSTEM.map(findProgram), MAC];
  return candidates.find((path) => Boolean(path) && runs(path)) ?? null;
}

/** Present is not enough: without its system libraries it does not start. */
function runs(path) {
  return (
    existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
  );
}
