#!/usr/bin/env node
/**
 * `node bench/pages.mjs [people]`: what a reader waits for, in a real Chromium: the longest task of the Live page while 5,000
 * people arrive at once (three times, the median counts), how long each page takes to open among all people and the longest
 * task meanwhile, the first results of a search while it is typed, expressions over 10,000 people, and the script of the
 * first page.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from '../scripts/build.mjs';
import { say } from '../scripts/project.mjs';
import { fillUsers, startWorkbench } from './contestants.mjs';
import { closeBrowser, openLivePage, openPage } from './live-page.mjs';
import { pause } from './measure.mjs';
import { measureExpressions, measureSearches } from './searches.mjs';
import { endAll } from './server-process.mjs';

const burst = 5_000;
const bursts = 3;
const people = Number(process.argv[2] ?? 20_000);
const openings = 5;
/** After the last answer the page still draws what it was told. */
const settleMs = 3_000;

/** What shows that a page is there, beside its heading. */
const shownBy = {
  '/live': '[role="treeitem"]',
  '/directory': '[role="option"]',
  '/requests': '[role="option"]',
  '/setup': 'h1',
  '/findings': 'h1',
  '/mapping': 'h1',
  '/demo': 'h1',
  '/settings': 'h1',
};

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const inMs = (values) => values.map((value) => value.toFixed(0)).join(', ');

async function measureBursts(server) {
  const longest = [];
  for (let run = 0; run < bursts; run += 1) {
    const page = await openLivePage(server);
    await fillUsers(server, server.userIds.length + burst);
    await pause(settleMs);
    longest.push((await page.seen()).longestTask);
    await page.close();
  }
  say(
    `Live, ${burst} people at once: longest task ${inMs(longest)} ms, median ${inMs([median(longest)])} ms (0: none took 50)`,
  );
}

async function measurePages(server) {
  await fillUsers(server, people);
  const page = await openPage();
  const { origin, hash } = new URL(server.ready.ui.url);
  const scripts = new Map();
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.set(response.url(), response.body());
  });
  await page.goto(`${origin}/live${hash}`);
  await page.getByRole('treeitem').first().waitFor();
  await pause(settleMs);
  const bodies = await Promise.all(scripts.values());
  const kilobytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1_000;
  say(`Script of the first page: ${kilobytes.toFixed(0)} kB gzip in ${bodies.length} files`);
  const paths = Object.keys(shownBy);
  const times = new Map(paths.map((path) => [path, []]));
  for (let round = 0; round < openings; round += 1) {
    for (const path of paths) {
      await page.evaluate(noteLongTasks);
      const took = await page.evaluate(openedIn, [path, shownBy[path]]);
      await pause(400);
      if (took !== null) times.get(path).push({ took, longest: await page.evaluate('window.longestTask') });
    }
  }
  for (const [path, opened] of times) {
    if (opened.length === 0) continue;
    const took = opened.map((one) => one.took);
    const longest = opened.map((one) => one.longest);
    say(
      `${path} opens among ${people} people in ${inMs([median(took)])} ms (${inMs(took)}), longest task ${inMs([median(longest)])} ms (${inMs(longest)})`,
    );
  }
  await measureSearches(page);
}

/** Runs in the page. */
function noteLongTasks() {
  window.longestTask = 0;
  window.longTasks?.disconnect();
  window.longTasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration);
  });
  window.longTasks.observe({ type: 'longtask' });
}

/** Runs in the page: from the click to the frame that shows it; null where no link leads there. */
async function openedIn([path, shownBySelector]) {
  const link = document.querySelector(`nav a[href="${path}"]`);
  if (link === null) return null;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isShown = () =>
    location.pathname.startsWith(path) &&
    document.querySelector('main h1') !== null &&
    document.querySelector(`main ${shownBySelector}`) !== null;
  const began = performance.now();
  link.click();
  while (!isShown()) await frame();
  await frame();
  return performance.now() - began;
}

const folder = mkdtempSync(join(tmpdir(), 'scim-workbench-pages-'));
try {
  await ensureBuilt();
  const server = await startWorkbench(folder);
  await fillUsers(server, 10);
  await measureBursts(server);
  await measurePages(server);
  await measureExpressions(server);
} finally {
  await closeBrowser();
  await endAll();
  rmSync(folder, { recursive: true, force: true });
}
