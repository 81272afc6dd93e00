import { isRoot } from './project.mjs';
import { findProgram, runCommand } from './run-command.mjs';

/** True where a window can be shown. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** xvfb-run, a display for tests on machines without one; installed where that is allowed; null where it can't be had. */
export async function findVirtualDisplay() {
  if (findProgram('xvfb-run') === null) await installDebianPackages(['xvfb', 'xauth']);
  return findProgram('xvfb-run');
}

/** @param {string[]} packages @returns {Promise<boolean>} */
export async function installDebianPackages(packages) {
  if (!isRoot() || findProgram('apt-get') === null) return false;
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 300_000 };
  await runCommand('apt-get', ['update', '-qq'], options);
  const { ok } = await runCommand(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
  return ok;
}
