import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HAS_SOURCES, inProject, Obstacle, say } from './project.mjs';
import { runTool } from './run-command.mjs';

const STAMP = inProject('out', 'built-from');
const OUTPUTS = ['main/cli.js', 'main/desktop.js', 'preload/index.cjs', 'renderer/index.html'];

/** Builds unless what is there was built from exactly these sources. */
export async function ensureBuilt() {
  if (!HAS_SOURCES || isBuilt()) return;
  say('Building …');
  const { ok, output } = await build();
  if (!ok) throw new Obstacle(`The build failed:\n${output}`);
}

/** @returns {Promise<{ ok: boolean, output: string }>} */
export async function build() {
  const fingerprint = fingerprintOfSources();
  const result = await runTool('electron-vite/bin/electron-vite.js', ['build'], { quiet: true });
  if (result.ok) writeFileSync(STAMP, fingerprint);
  return result;
}

function isBuilt() {
  if (!OUTPUTS.every((file) => existsSync(inProject('out', file)))) return false;
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprintOfSources();
}

/** Contents, not times: a checkout or a copy does not make a build stale. */
function fingerprintOfSources() {
  const hash = createHash('sha256');
  const files = [
    'package.json',
    'package-lock.json',
    'electron.vite.config.ts',
    'tsconfig.json',
    ...sources('src'),
  ];
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inProject(file)))
      .update('\0');
  return hash.digest('hex');
}

function sources(folder) {
  const entries = readdirSync(inProject(folder), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(inProject().length))
    .sort();
}
