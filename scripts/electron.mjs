/**
 * Finds an Electron that can run here. `require('electron')` would start a download in plain Node, so the package is
 * only looked at. Its own installer is tried once, for a bounded time; a failure is remembered, so that a machine that
 * can't reach the download starts fast from then on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject, isRoot, readJson, say } from './project.mjs';
import { runTool } from './run-command.mjs';

/** What Electron needs of a bare Debian. */
export const ELECTRON_LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6'];

const INSTALL_TIMEOUT_MS = 180_000;
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;
const FAILURE = inProject('node_modules', '.cache', 'scim-workbench', 'electron-failure.json');

/**
 * @param {{ insist?: boolean }} [options] insist: try to install again, whatever happened before
 * @returns {Promise<{ executable: string } | { reason: string }>}
 */
export async function findElectron({ insist = false } = {}) {
  const executable = installedElectron();
  if (executable !== null) return { executable };
  const version = readJson(inProject('node_modules', 'electron', 'package.json'))?.version;
  if (version === undefined) return { reason: 'Electron is not among the installed packages' };
  if (!insist && failedLately(version)) return { reason: 'Electron could not be installed here' };
  return install(version);
}

/** Electron's own sandbox refuses to run as root. */
export const SANDBOX_SWITCHES = isRoot() ? ['--no-sandbox'] : [];

/** Present is not enough: it needs its system libraries and, unless root, a kernel that lets it build its sandbox. */
export function electronRuns(executable) {
  const options = { timeout: 20_000, stdio: 'ignore' };
  return spawnSync(executable, [...SANDBOX_SWITCHES, '--version'], options).status === 0;
}

/** Path of the program inside Electron's folder. */
const PROGRAM =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

function installedElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = inProject('node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const candidates = override ? [join(override, PROGRAM)] : [];
  if (existsSync(pathFile)) candidates.push(join(folder, 'dist', readFileSync(pathFile, 'utf8').trim()));
  return candidates.find((file) => existsSync(file)) ?? null;
}

function failedLately(version) {
  const failure = readJson(FAILURE);
  return failure?.version === version && Date.now() - failure.at < RETRY_AFTER_MS;
}

async function install(version) {
  say(`Installing Electron ${version} for the desktop window (once) …`);
  const { ok, output } = await runTool('electron/install.js', [], {
    quiet: true,
    timeoutMs: INSTALL_TIMEOUT_MS,
  });
  const executable = ok ? installedElectron() : null;
  if (executable !== null) {
    rmSync(FAILURE, { force: true });
    return { executable };
  }
  mkdirSync(dirname(FAILURE), { recursive: true });
  writeFileSync(FAILURE, JSON.stringify({ version, at: Date.now(), output: output.slice(0, 2000) }));
  return { reason: 'Electron could not be installed here' };
}
