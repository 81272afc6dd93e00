/** Takes the pictures: one browser, a window for each theme and size. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { isRoot, say } from '../project.mjs';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 640, height: 400 },
];
/** For what is meant to fit on one screen. */
export const ONE_SCREEN = SIZES.slice(0, 1);
const THEMES = ['light', 'dark'];
/** The README shows pages as they are at this width. */
const README_WIDTH = 1280;
/** For transitions to end and for what is asked of the core to arrive. */
const REST_MS = 450;
const PATIENCE_MS = 4_000;
/** For a whole page to load, also while much else is done. */
const ARRIVAL_MS = 30_000;

/** @returns {Promise<{ name: string, theme: string, width: number, file: string | null, drawing?: string, problem?: string }[]>} */
export async function photograph(job) {
  const browser = await chromium.launch({
    ...(job.chromiumPath === null ? {} : { executablePath: job.chromiumPath }),
    args: isRoot() ? ['--no-sandbox'] : [],
  });
  const taken = [];
  try {
    for (const theme of THEMES.filter((one) => one === (job.theme ?? one))) {
      const sizes = (job.sizes ?? SIZES).filter(({ width }) => width === (job.width ?? width));
      for (const size of sizes) taken.push(...(await inWindow(browser, job, theme, size)));
    }
  } finally {
    await browser.close();
  }
  return taken;
}

async function inWindow(browser, job, theme, viewport) {
  const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.setDefaultNavigationTimeout(ARRIVAL_MS);
  await page.goto(job.workbench.ui.url);
  const taken = [];
  for (const scene of job.scenes) {
    taken.push(await take(page, job, { scene, theme, viewport }));
  }
  await context.close();
  return taken;
}

async function take(page, job, { scene, theme, viewport }) {
  const about = { name: scene.name, theme, width: viewport.width, drawing: scene.drawing };
  const file = join(`${theme}-${viewport.width}`, `${scene.name}.png`);
  try {
    await reach(page, job, scene, viewport);
    mkdirSync(join(job.out, `${theme}-${viewport.width}`), { recursive: true });
    await page.screenshot({ path: join(job.out, file) });
    await scene.after?.(page);
    if (job.tellsHeight) await tellHeight(page, scene.name, theme, viewport);
    if (job.readmeFolder !== null && scene.readme !== undefined && viewport.width === README_WIDTH)
      await page.screenshot({ path: join(job.readmeFolder, `${scene.readme}-${theme}.png`) });
    return { ...about, file };
  } catch (error) {
    const problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    say(`${scene.name}, ${theme}, ${viewport.width}: ${problem}`);
    return { ...about, file: null, problem };
  }
}

async function reach(page, { workbench, connections }, scene, viewport) {
  await page.setViewportSize(viewport);
  await workbench.call('preferences.change', { selectedSettingId: connections[scene.of ?? 'filled'] });
  await page.goto(workbench.origin + scene.path);
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(REST_MS);
  await scene.act?.(page);
  if (scene.whole) await growToPage(page, viewport);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(REST_MS);
}

async function tellHeight(page, name, theme, { height }) {
  const whole = await heightOf(page);
  if (theme === THEMES[0] && whole > height) say(`${name} is ${whole} high: more than ${height}`);
}

function heightOf(page) {
  return page.evaluate(() => document.getElementById('page')?.scrollHeight ?? 0);
}

async function growToPage(page, { width, height }) {
  const whole = await heightOf(page);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
}
