#!/usr/bin/env node
/**
 * The arrows between the parts: shared <- server <- main, shared <- preload, shared <- renderer. Who may import whom
 * keeps the core free of Electron and React and the page free of Node; a violation names the file, the line and the way out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from './project.mjs';

const REACT = /^(react|react-dom|@base-ui\/|@tanstack\/react|@uiw\/react|wouter|zustand|lucide-react|uplot)/;
const NODE = /^node:/;
const ELECTRON = /^electron(\/|$)/;

/** What each layer may not import from packages, with the remedy. The first layer whose folder matches counts. */
const LAYERS = [
  {
    folder: 'src/shared',
    parts: ['src/shared'],
    packages: [[/^(?!zod$)/, 'shared speaks for both sides: it imports zod and itself, nothing else']],
  },
  {
    folder: 'src/server',
    parts: ['src/shared', 'src/server'],
    packages: [
      [ELECTRON, 'the core is plain Node: put what needs Electron into src/main/desktop and hand it in'],
      [REACT, 'the core knows no page: put what both need into src/shared'],
    ],
  },
  {
    folder: 'src/main/desktop',
    parts: ['src/shared', 'src/server', 'src/main'],
    packages: [[REACT, 'only src/renderer imports React']],
  },
  {
    folder: 'src/main',
    parts: ['src/shared', 'src/server', 'src/main'],
    forbidden: ['src/main/desktop'],
    packages: [
      [ELECTRON, 'only src/main/desktop and src/preload import Electron: the browser host runs without it'],
      [REACT, 'only src/renderer imports React'],
    ],
  },
  {
    folder: 'src/preload',
    parts: ['src/shared', 'src/preload'],
    packages: [
      [/^(?!electron$)/, 'the preload runs in the sandbox: it imports Electron and types of src/shared'],
    ],
  },
  {
    folder: 'src/renderer',
    parts: ['src/shared', 'src/renderer'],
    packages: [
      [NODE, 'the page runs in a browser: ask the core through the contract'],
      [ELECTRON, 'the page runs without Electron too: use window.bridge, which may be absent'],
      [
        /^(zod|fastify|lowdb)(\/|$)/,
        'this stays out of the page: import types, or ask the core through the contract',
      ],
    ],
  },
];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?([^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

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

/**
 * @param {Map<string, string>} files path from the root, with `/`, and text
 * @returns {string[]} one sentence per violation
 */
export function checkLayers(files) {
  const reachesZod = filesReachingZod(files);
  return [...files].flatMap(([file, source]) => {
    const layer = LAYERS.find(({ folder }) => file.startsWith(`${folder}/`));
    if (layer === undefined) return [];
    return importsOf(source).flatMap((found) => {
      const remedy = remedyFor(layer, file, found, reachesZod);
      return remedy === null ? [] : [`${file}:${found.line} imports ${found.specifier}: ${remedy}.`];
    });
  });
}

function remedyFor(layer, file, { specifier, typeOnly }, reachesZod) {
  if (!specifier.startsWith('.')) {
    return layer.packages.find(([pattern]) => pattern.test(specifier))?.[1] ?? null;
  }
  const target = resolveFrom(file, specifier);
  if (!target.startsWith('src/')) return null;
  if (layer.forbidden?.some((folder) => target.startsWith(`${folder}/`))) {
    return 'the browser host and what both hosts share run without the desktop';
  }
  if (!layer.parts.some((folder) => target.startsWith(`${folder}/`))) {
    return `${layer.folder} may import ${layer.parts.join(', ')}; move what both need into src/shared`;
  }
  const bringsZod = layer.folder === 'src/renderer' && !typeOnly && reachesZod.has(target);
  return bringsZod
    ? 'it would bring zod into the page; import it as a type, or move the value to a file without zod'
    : null;
}

/** Files of src/shared that bring zod along when their code, not only their types, is imported. */
function filesReachingZod(files) {
  const reaching = new Set();
  for (let before = -1; before !== reaching.size; ) {
    before = reaching.size;
    for (const [file, source] of files) {
      if (!file.startsWith('src/shared/')) continue;
      const brings = importsOf(source).some(
        ({ specifier, typeOnly }) =>
          !typeOnly && (specifier === 'zod' || reaching.has(resolveFrom(file, specifier))),
      );
      if (brings) reaching.add(stem(file));
    }
  }
  return reaching;
}

const resolveFrom = (file, specifier) =>
  stem(relative('/', resolve('/', dirname(file), specifier)).replaceAll(sep, '/'));
const stem = (file) => file.replace(/\.(tsx?|mjs)$/, '').replace(/\/index$/, '');

function readSources() {
  const entries = readdirSync(inProject('src'), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name));
  const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return new Map(
    paths.map((path) => [relative(inProject(), path).replaceAll(sep, '/'), readFileSync(path, 'utf8')]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const violations = checkLayers(readSources());
  for (const violation of violations) console.error(violation);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
