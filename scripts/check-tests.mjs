#!/usr/bin/env node
/**
 * `npm run test:untested`: source files without a test of their own, which nobody would miss until they break. A file has one
 * where test/ mirrors its path (test/server/a.test.ts for src/server/a.ts) or a test imports it. Passed over by rule are
 *   - files without a function: types and data, which the compiler and their users hold,
 *   - components and hooks of React: the journeys in test/e2e drive them in a real browser,
 *   - parts: files that only one other imports, or only their own folder, once such an importer has a test,
 *   - the rooms below, whose tests go through the room's door with real requests, whatever file behind it does the work.
 */
import { pathToFileURL } from 'node:url';
import { importsOf, readSources, resolveFrom, stem } from './source-files.mjs';

const ROOMS = ['src/server/scim', 'src/server/api', 'src/shared/diagnostics', 'src/shared/idp'];

/** Files without a test, without extension. The list only gets shorter: an entry that is not needed fails the check. */
const EXCEPTIONS = [
  // Entries and what needs a process or a sandbox of its own: test/e2e/start.spec.ts and electron.spec.ts start them.
  'src/preload',
  // State of the page that is little without its components: the journeys in test/e2e drive it.
  'src/renderer/components/copy-text',
  'src/renderer/components/expression-editor/editor-view',
  'src/renderer/components/sentence-cache',
  'src/renderer/components/return-focus',
  'src/renderer/features/lazy-page',
  'src/renderer/shell/modifier-key',
  'src/renderer/shell/notices-store',
  'src/renderer/state/connect',
  'src/renderer/state/dialogs',
  'src/renderer/state/new-token',
  'src/renderer/state/theme',
  // Small, and held by the tests of those who use it so far.
  'src/server/resource/resource-change',
  'src/server/listener/no-fastify-schemas',
  'src/server/settings/setting-error',
  'src/server/store/state-machine',
  'src/shared/scim/schemas/declaration-problems',
  'src/shared/scim/tolerance-list/tolerance-definition',
];

const TEST = /\.(test|spec|program)\.tsx?$/;
const PAGE = /\.tsx$|\/use-[^/]+\.ts$/;
const FUNCTION = /\bfunction\b|=>|\bclass\b/;

/**
 * @param {Map<string, string>} sources of src @param {Map<string, string>} tests of test; both path -> text
 * @param {{ exceptions?: string[], rooms?: string[] }} [options]
 * @returns {string[]} one sentence for each file without a test, and for each exception that is none
 */
export function checkTests(sources, tests, { exceptions = [], rooms = [] } = {}) {
  const untested = untestedFiles(sources, tests, rooms);
  const missing = untested.filter((file) => !exceptions.includes(stem(file)));
  const needless = exceptions.filter((exception) => !untested.some((file) => stem(file) === exception));
  return [
    ...missing.map((file) => `${file} has no test of its own: write ${mirrorOf(file)}.test.ts.`),
    ...needless.map((exception) => `The exception ${exception} is not needed any more: remove it.`),
  ];
}

function untestedFiles(sources, tests, rooms) {
  const tested = testedFiles(sources, tests);
  addParts(tested, importersOf(sources));
  return [...sources.keys()].filter((file) => {
    const isExcused =
      PAGE.test(file) ||
      !FUNCTION.test(sources.get(file) ?? '') ||
      rooms.some((room) => file.startsWith(`${room}/`));
    return !isExcused && !tested.has(stem(file));
  });
}

/** Those with a test of their own. */
function testedFiles(sources, tests) {
  const own = [...tests].filter(([test]) => TEST.test(test));
  const imported = own.flatMap(([test, text]) =>
    importsOf(text).map(({ specifier }) => resolveFrom(test, specifier)),
  );
  const mirrors = new Set(own.map(([test]) => test.replace(TEST, '')));
  const mirrored = [...sources.keys()].filter((file) => mirrors.has(mirrorOf(file)));
  return new Set([...imported, ...mirrored.map(stem)]);
}

/** Adds the parts of what is tested, and the parts of those. */
function addParts(tested, importers) {
  for (let before = -1; before !== tested.size; ) {
    before = tested.size;
    for (const [file, users] of importers) {
      const isPart = users.length === 1 || users.every((user) => folderOf(user) === folderOf(file));
      if (isPart && users.some((user) => tested.has(user))) tested.add(file);
    }
  }
}

function importersOf(sources) {
  const importers = new Map();
  for (const [file, text] of sources) {
    for (const { specifier } of importsOf(text)) {
      const imported = resolveFrom(file, specifier);
      importers.set(imported, [...(importers.get(imported) ?? []), stem(file)]);
    }
  }
  return importers;
}

const mirrorOf = (file) => file.replace(/^src/, 'test').replace(/\.tsx?$/, '');
const folderOf = (file) => file.slice(0, file.lastIndexOf('/'));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const options = { exceptions: EXCEPTIONS, rooms: ROOMS };
  const complaints = checkTests(readSources('src'), readSources('test'), options);
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
