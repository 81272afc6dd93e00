/**
 * The stage, in the sizes of projectors: `node scripts/pictures.mjs FOLDER --stage`. What happens on it comes from the core, so a
 * scene is played once and then photographed in every theme and size.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { isRoot, say } from '../project.mjs';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];
const THEMES = ['light', 'dark'];
/** For what a caption tells to be sent and drawn. */
const REST_MS = 2_500;
const DRAWN_MS = 700;
const PATIENCE_MS = 30_000;
const minute = 60_000;

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** In the order in which they are told; connecting and the first day come before. */
const CHAPTERS = ['mover', 'leaver', 'groups', 'mistake-time-zone'];
const told =
  (chapter, beat = 0) =>
  async ({ workbench }) => {
    await workbench.call('demo.jump', { chapter, beat });
  };

/** `play` makes it happen, `act` is done in each window, `later` moves its clock on. */
const scenes = [
  { name: 'tenant-nobody-yet', path: '/stage', play: showsTenant, drawing: 'stage' },
  { name: 'tenant-notes', path: '/stage/notes' },
  { name: 'tenant-overdue', path: '/stage', later: 60 * minute },
  { name: 'tenant-overdue-notes', path: '/stage/notes', later: 60 * minute },
  { name: 'tenant-first-arrival', path: '/stage', play: arrives('Marta', 'Lindqvist', 'Research') },
  { name: 'tenant-next-in', path: '/stage', play: arrives('Theo', 'Marchetti', 'Sales'), later: 12 * minute },
  { name: 'connect', path: '/stage', play: begins, drawing: 'stage' },
  { name: 'first-day', path: '/stage', play: told(1), drawing: 'stage' },
  { name: 'mover', path: '/stage', play: told(2), drawing: 'stage' },
  { name: 'mover-groups', path: '/stage', play: told(2, 1), drawing: 'stage' },
  { name: 'notes', path: '/stage/notes' },
  { name: 'request', path: '/stage', act: (page) => page.keyboard.press('i') },
  { name: 'groups', path: '/stage', play: told(4), drawing: 'stage' },
  { name: 'mistake-1', path: '/stage', play: told(5, 0), drawing: 'stage-mistake' },
  { name: 'mistake-2', path: '/stage', play: told(5, 1), drawing: 'stage-mistake' },
  { name: 'mistake-3', path: '/stage', play: told(5, 2), drawing: 'stage-mistake' },
  { name: 'mistake-4', path: '/stage', play: told(5, 3), drawing: 'stage-mistake' },
  { name: 'end', path: '/stage', play: ends, drawing: 'stage' },
];

/** What `play` returns is shown from there on: a sandbox is remembered by each tab alone. */
async function showsTenant({ workbench }) {
  return workbench.setting.id;
}

function arrives(given, family, department) {
  return async ({ workbench }) => {
    const userName = `${given}.${family}@alderpoint.example`.toLowerCase();
    await workbench.send('POST', 'Users', {
      schemas: [USER, 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
      ...{ userName, displayName: `${given} ${family}`, active: true },
      name: { givenName: given, familyName: family },
      emails: [{ type: 'work', value: userName, primary: true }],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department },
    });
  };
}

async function ends({ workbench }) {
  await workbench.call('demo.next', {});
}

async function begins({ workbench }) {
  const wanted = { company: 'meridian', idp: 'entra', chapters: CHAPTERS, speed: 20, stops: true };
  const { settingId } = await workbench.call('demo.start', wanted);
  return settingId;
}

/** @returns {Promise<{ name: string, theme: string, width: number, file: string | null, drawing?: string, problem?: string }[]>} */
export async function photographStage({ workbench, chromiumPath, out, only, ...asked }) {
  const browser = await chromium.launch({
    ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
    args: isRoot() ? ['--no-sandbox'] : [],
  });
  const taken = [];
  try {
    const windows = await openWindows(browser, asked);
    for (const scene of scenes) {
      const shown = await scene.play?.({ workbench });
      if (shown != null) await show(windows, shown);
      if (only !== undefined && !only.includes(scene.name)) continue;
      await wait(scene.play === undefined ? 0 : REST_MS);
      for (const window of windows) taken.push(await take(window, { workbench, out }, scene));
    }
  } finally {
    await browser.close();
  }
  return taken;
}

async function show(windows, settingId) {
  const remember = (id) => sessionStorage.setItem('scim-workbench-shown', id);
  for (const { page } of windows) await page.addInitScript(remember, settingId);
}

async function openWindows(browser, asked) {
  const windows = [];
  for (const theme of THEMES.filter((one) => one === (asked.theme ?? one))) {
    for (const viewport of SIZES.filter(({ width }) => width === (asked.width ?? width))) {
      const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      windows.push({ theme, viewport, page });
    }
  }
  return windows;
}

async function take({ page, theme, viewport }, { workbench, out }, scene) {
  const about = { name: scene.name, theme, width: viewport.width, drawing: scene.drawing };
  const folder = `stage-${theme}-${viewport.width}`;
  try {
    await page.clock.setSystemTime(Date.now() + (scene.later ?? 0));
    const { origin, hash } = new URL(workbench.ui.url);
    await page.goto('about:blank');
    await page.goto(origin + scene.path + hash);
    await page.locator('h1').first().waitFor();
    await page.getByText('getting there').waitFor({ state: 'detached' });
    await page.evaluate(() => document.fonts.ready);
    await scene.act?.(page);
    await wait(DRAWN_MS);
    mkdirSync(join(out, folder), { recursive: true });
    const file = join(folder, `${scene.name}.png`);
    await page.screenshot({ path: join(out, file) });
    return { ...about, file };
  } catch (error) {
    const problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    say(`${scene.name}, ${theme}, ${viewport.width}: ${problem}`);
    return { ...about, file: null, problem };
  }
}
