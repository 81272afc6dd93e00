/**
 * The arrows inside the server: each row may import itself and the rows above it, never its neighbours in the same row.
 * What one feature needs of another is an interface that the workbench hands it. Only the listener imports Fastify.
 */

/**
 * Each layer by its folders and files, the lowest first. A folder that is not named here is a feature, a file of the server's
 * own folder part of the workbench; `feature.ts` of any folder is what the workbench lists. SCIM settings are below the features: the token of a request decides which one it is
 * for, and whatever else there is belongs to one.
 */
const ROWS = [
  { runtime: ['src/server/runtime'] },
  { resource: ['src/server/resource'] },
  { store: ['src/server/store'], scim: ['src/server/scim'] },
  { directory: ['src/server/directory'] },
  { journal: ['src/server/journal'], diagnostics: ['src/server/diagnostics'] },
  { settings: ['src/server/settings'] },
  { exchange: ['src/server/exchange'] },
  // What a feature may give, and what it is given.
  {
    context: [
      'src/server/feature',
      'src/server/workbench-context',
      'src/server/addresses',
      'src/server/notices',
      'src/server/active-injection',
      'src/server/echo-paths',
      'src/server/surroundings',
      'src/server/tunnel-token',
      'src/server/storage',
      'src/server/sandbox',
      'src/server/demo-player',
      'src/server/disguise',
      'src/server/live',
      'src/server/api/api-failure',
    ],
  },
  { listener: ['src/server/listener'], api: ['src/server/api'], feature: [] },
  { workbench: [] },
];

const FASTIFY = /^(fastify$|@fastify\/)/;

const places = ROWS.flatMap((row, height) =>
  Object.entries(row).flatMap(([layer, paths]) => paths.map((path) => ({ path, layer, height }))),
);
const heightOf = (layer) => ROWS.findIndex((row) => layer in row);

const FEATURE = /^src\/server\/([^/]+)\/feature$/;

/** @param {string} file from the root, without extension @returns {{ name: string, layer: string, height: number }} */
function placeOf(file) {
  const feature = FEATURE.exec(file)?.[1];
  if (feature !== undefined) return { name: feature, layer: 'feature', height: heightOf('feature') };
  const named = places.find(({ path }) => file === path || file.startsWith(`${path}/`));
  if (named !== undefined) return { ...named, name: named.layer };
  const [folder, inFolder] = file.slice('src/server/'.length).split('/');
  const layer = inFolder === undefined ? 'workbench' : 'feature';
  return { name: inFolder === undefined ? 'workbench' : folder, layer, height: heightOf(layer) };
}

/**
 * @param {string} file without extension @param {string} imported file without extension, or the name of a package
 * @returns {string | null} why it may not, and what to do
 */
export function serverRemedy(file, imported) {
  const from = placeOf(file);
  if (FASTIFY.test(imported)) {
    return from.layer === 'listener' ? null : 'only src/server/listener imports Fastify';
  }
  if (!imported.startsWith('src/server/')) return null;
  const to = placeOf(imported);
  if (to.name === from.name || to.height < from.height) return null;
  return to.layer === 'feature'
    ? 'only the workbench imports a feature: let it hand in what is needed as an interface'
    : `${from.name} may not import ${to.name}: move what both need below them, or let the workbench hand it in`;
}
