/** The project's own TypeScript as text, and what imports what: what the checks of the sources share. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { inProject } from './project.mjs';

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?([^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/**
 * @param {string} folder from the root
 * @returns {Map<string, string>} path from the root, with `/`, and text, of all TypeScript files in it
 */
export function readSources(folder) {
  const entries = readdirSync(inProject(folder), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name));
  const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
  return new Map(
    paths.map((path) => [relative(inProject(), path).replaceAll(sep, '/'), readFileSync(path, 'utf8')]),
  );
}

/** @param {string} source @returns {{ specifier: string, typeOnly: boolean, line: number }[]} */
export function importsOf(source) {
  return [...source.matchAll(IMPORT)].map((match) => ({
    specifier: match[3] ?? match[4],
    typeOnly: match[1] !== undefined || namesOnlyTypes(match[2]),
    line: source.slice(0, match.index + match[0].length).split('\n').length,
  }));
}

/** `{ type A, type B } from` brings no code either. */
function namesOnlyTypes(clause) {
  const names = /^\{([^}]*)\}/
    .exec(clause?.trim() ?? '')?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return names?.filter(Boolean).every((name) => name.startsWith('type ')) ?? false;
}

/** What a relative import points at, without extension and `/index`. @param {string} file @param {string} specifier */
export const resolveFrom = (file, specifier) =>
  stem(relative('/', resolve('/', dirname(file), specifier)).replaceAll(sep, '/'));

/** @param {string} file */
export const stem = (file) => file.replace(/\.(tsx?|mjs)$/, '').replace(/\/index$/, '');
