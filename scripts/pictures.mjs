#!/usr/bin/env node
/**
 * Photographs every page and dialog of the built workbench in both themes and several sizes, and lays them on one contact sheet:
 *
 *   node scripts/pictures.mjs FOLDER [--drawings DIR] [--only NAME,NAME] [--theme light] [--width 1280] [--readme] [--guides | --stage]
 *
 * `--drawings` puts the drawing of a page beside it, `--only` takes some scenes, `--theme` and `--width` one theme or size; `--readme` writes those of the README into
 * docs/pictures as well, `--guides` takes every step of every guide instead, names those that are higher than a screen and lays each theme on a sheet of its own. `--stage` the stage in
 * the sizes of projectors. Run by hand after `npm run build`; what it needs is made in a temporary folder and removed.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { fill } from './pictures/fill.mjs';
import { guideScenes } from './pictures/guides.mjs';
import { ONE_SCREEN, photograph } from './pictures/photograph.mjs';
import { scenes } from './pictures/scenes.mjs';
import { writeSheet, writeThemeSheets } from './pictures/sheet.mjs';
import { photographStage } from './pictures/stage.mjs';
import { startBrowserHost } from './pictures/workbench.mjs';
import { inProject, say } from './project.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    drawings: { type: 'string' },
    only: { type: 'string' },
    theme: { type: 'string' },
    width: { type: 'string' },
    readme: { type: 'boolean', default: false },
    guides: { type: 'boolean', default: false },
    stage: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  say(
    'Where to? node scripts/pictures.mjs FOLDER [--drawings DIR] [--only NAME,NAME] [--theme light] [--width 1280] [--readme] [--guides | --stage]',
  );
  process.exit(2);
}

const chromium = await findChromium();
if ('reason' in chromium) {
  say(chromium.reason);
  process.exit(1);
}

const out = resolve(folder);
mkdirSync(out, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'scim-workbench-pictures-'));
const workbench = await startBrowserHost(dataDir);
const only = values.only?.split(',');
const asked = {
  theme: values.theme,
  width: values.width === undefined ? undefined : Number(values.width),
};
try {
  const taken = values.stage
    ? await photographStage({ workbench, chromiumPath: chromium.path, out, only, ...asked })
    : await photographPages();
  say(`${taken.length} pictures: ${writeSheet({ out, taken, drawings: values.drawings ?? null })}`);
  if (values.guides) say(`Without the other theme: ${writeThemeSheets({ out, taken }).join(', ')}`);
} finally {
  await workbench.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function photographPages() {
  const filled = values.guides
    ? await guideScenes(workbench, chromium.path)
    : { scenes, connections: await fill(workbench) };
  return photograph({
    workbench,
    connections: filled.connections,
    chromiumPath: chromium.path,
    out,
    scenes: filled.scenes.filter(({ name }) => only?.includes(name) ?? true),
    ...asked,
    ...(values.guides ? { sizes: ONE_SCREEN, tellsHeight: true } : {}),
    readmeFolder: values.readme ? inProject('docs', 'pictures') : null,
  });
}
