import { existsSync } from 'node:fs';
import { inProject, Obstacle, readJson, say } from './project.mjs';
import { runCommand } from './run-command.mjs';

/** Installs what package-lock.json says, unless that is what is there. */
export async function ensureDependencies() {
  if (dependenciesAreCurrent()) return;
  say('Installing the locked dependencies (once) …');
  const started = Date.now();
  const { ok } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!ok) throw new Obstacle('The dependencies could not be installed: see what npm says above.');
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** npm writes what it installed beside it. */
export function dependenciesAreCurrent() {
  return areInstalled(
    readJson(inProject('package-lock.json'))?.packages ?? {},
    readJson(inProject('node_modules', '.package-lock.json'))?.packages ?? {},
    (path) => existsSync(inProject(path)),
  );
}

/**
 * True when every package of the lock file is there in its version; those for other platforms may be missing.
 * @param {Record<string, { version?: string, optional?: boolean }>} wanted by path, as in a lock file
 * @param {Record<string, { version?: string }>} installed
 * @param {(path: string) => boolean} isThere
 */
export function areInstalled(wanted, installed, isThere) {
  return Object.entries(wanted).every(([path, { version, optional = false }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? optional : found.version === version && (optional || isThere(path));
  });
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runCommand(process.execPath, [npm, ...args]);
  return runCommand('npm', args);
}
