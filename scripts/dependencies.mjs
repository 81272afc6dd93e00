import { existsSync } from 'node:fs';
import { inProject, readJson, say } from './project.mjs';
import { runCommand } from './run-command.mjs';

/** Installs what package-lock.json says, unless that is what is there. */
export async function ensureDependencies() {
  if (dependenciesAreCurrent()) return;
  say('Installing the locked dependencies (once) …');
  const started = Date.now();
  const { ok } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (!ok) throw new Error('The dependencies could not be installed: see what npm says above.');
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** npm writes what it installed beside it; a package that is missing, old or superfluous there tells. */
export function dependenciesAreCurrent() {
  const wanted = readJson(inProject('package-lock.json'))?.packages ?? {};
  const installed = readJson(inProject('node_modules', '.package-lock.json'))?.packages;
  if (installed === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    if (installed[path] === undefined) return optional === true;
    return installed[path].version === version && (optional === true || existsSync(inProject(path)));
  });
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runCommand(process.execPath, [npm, ...args]);
  return runCommand('npm', args);
}
