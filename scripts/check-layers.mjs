#!/usr/bin/env node
/**
 * The arrows between the parts: shared <- server <- main, shared <- preload, shared <- renderer. Who may import whom
 * keeps the core free of Electron and React and the page free of Node; a violation names the file, the line and the way out.
 * Inside the server they are those of server-layers.mjs, and nowhere is there an import cycle. Imports of types count like
 * those of code: whoever reads a file, or moves it, needs the types that it names as well.
 */
import { pathToFileURL } from 'node:url';
import { findCycles, knotsOf } from './import-cycles.mjs';
import { serverRemedy } from './server-layers.mjs';
import { importsOf, readSources, resolveFrom, stem } from './source-files.mjs';

/**
 * What is not yet as it should be. The list only gets shorter: an entry that nothing needs any more fails the check.
 * @typedef {{ file: string, imported: string }} Exception both a file without extension, or a folder; or a package
 * @type {Exception[]}
 */
const EXCEPTIONS = [];

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
    inside: serverRemedy,
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

/**
 * @typedef {{ file: string, specifier: string, typeOnly: boolean, line: number, imported: string }} Import
 *   `imported`: a file without extension, or the package
 */

/**
 * @param {Map<string, string>} files path from the root, with `/`, and text
 * @param {Exception[]} [exceptions]
 * @returns {string[]} one sentence per violation
 */
export function checkLayers(files, exceptions = []) {
  const imports = [...files].flatMap(([file, source]) => importsIn(file, source));
  const remedyFor = remedies(imports);
  const isExcepted = (found) => exceptions.some((exception) => covers(exception, found));
  const checked = imports.filter((found) => !isExcepted(found));
  return [
    ...checked.flatMap((found) => violation(found, remedyFor(found))),
    ...findCycles(graphOf(checked)).map(cycleSentence),
    ...needless(exceptions, imports, remedyFor),
  ];
}

function importsIn(file, source) {
  return importsOf(source).map((found) => {
    const { specifier } = found;
    return { ...found, file, imported: specifier.startsWith('.') ? resolveFrom(file, specifier) : specifier };
  });
}

function violation({ file, line, specifier }, remedy) {
  return remedy === null ? [] : [`${file}:${line} imports ${specifier}: ${remedy}.`];
}

function cycleSentence(files) {
  return `${[...files, files[0]].join(' -> ')} is an import cycle: move what they share into a file of its own.`;
}

/** Exceptions that are none any more: what they name is no violation, and in no cycle. */
function needless(exceptions, imports, remedyFor) {
  const knots = knotsOf(graphOf(imports)).map((knot) => new Set(knot));
  const isNeeded = (found) =>
    remedyFor(found) !== null || knots.some((knot) => knot.has(stem(found.file)) && knot.has(found.imported));
  return exceptions
    .filter((exception) => !imports.some((found) => covers(exception, found) && isNeeded(found)))
    .map(({ file, imported }) => `The exception ${file} -> ${imported} is not needed any more: remove it.`);
}

const covers = (exception, { file, imported }) =>
  isWithin(stem(file), exception.file) && isWithin(imported, exception.imported);
const isWithin = (path, place) => path === place || path.startsWith(`${place}/`);

/** @param {Import[]} imports @returns {import('./import-cycles.mjs').ImportGraph} */
function graphOf(imports) {
  const graph = new Map();
  for (const { file, imported } of imports) {
    graph.set(stem(file), (graph.get(stem(file)) ?? new Set()).add(imported));
  }
  return graph;
}

/** @param {Import[]} imports @returns {(found: Import) => string | null} */
function remedies(imports) {
  const reachesZod = filesReachingZod(imports);
  return (found) => {
    const layer = LAYERS.find(({ folder }) => found.file.startsWith(`${folder}/`));
    if (layer === undefined) return null;
    return (
      remedyBetween(layer, found, reachesZod) ?? layer.inside?.(stem(found.file), found.imported) ?? null
    );
  };
}

function remedyBetween(layer, { specifier, typeOnly, imported }, reachesZod) {
  if (!specifier.startsWith('.')) {
    return layer.packages.find(([pattern]) => pattern.test(specifier))?.[1] ?? null;
  }
  if (!imported.startsWith('src/')) return null;
  if (layer.forbidden?.some((folder) => imported.startsWith(`${folder}/`))) {
    return 'the browser host and what both hosts share run without the desktop';
  }
  if (!layer.parts.some((folder) => imported.startsWith(`${folder}/`))) {
    return `${layer.folder} may import ${layer.parts.join(', ')}; move what both need into src/shared`;
  }
  const bringsZod = layer.folder === 'src/renderer' && !typeOnly && reachesZod.has(imported);
  return bringsZod
    ? 'it would bring zod into the page; import it as a type, or move the value to a file without zod'
    : null;
}

/** Files of src/shared that bring zod along when their code, not only their types, is imported. @param {Import[]} imports */
function filesReachingZod(imports) {
  const code = imports.filter(({ file, typeOnly }) => !typeOnly && file.startsWith('src/shared/'));
  const reaching = new Set();
  for (let before = -1; before !== reaching.size; ) {
    before = reaching.size;
    for (const { file, imported } of code) {
      if (imported === 'zod' || reaching.has(imported)) reaching.add(stem(file));
    }
  }
  return reaching;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const violations = checkLayers(readSources('src'), EXCEPTIONS);
  for (const violation of violations) console.error(violation);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
