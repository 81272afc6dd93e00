/** Where things are. Everything in this folder uses Node's own modules only: it runs before anything is installed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @param {...string} parts */
export const inProject = (...parts) => join(ROOT, ...parts);

/** False in an installed package, which brings what was built and no sources to build from. */
export const HAS_SOURCES = existsSync(inProject('src'));

/** @param {string} file */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** To the person, on standard error: standard output belongs to --json. @param {string} text */
export const say = (text) => process.stderr.write(`${text}\n`);

export const isRoot = () => process.getuid?.() === 0;

/** Something that can't be done here; the message is for the person, and where it was noticed does not matter. */
export class Obstacle extends Error {}
