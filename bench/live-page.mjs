/**
 * The Live page of a server in a real Chromium, which notes when each row was drawn. Whatever this process starts shares
 * its core, so the browser takes nothing from the server.
 */
import { findChromium } from '../scripts/chromium.mjs';
import { isRoot, Obstacle } from '../scripts/project.mjs';
import { titlePattern } from './sample.mjs';

const viewport = { width: 1280, height: 800 };
const clockReadings = 20;

let browser = null;

/**
 * @typedef {{ drawn: [person: number, at: number][], longestTask: number }} Seen times of this process's
 *   `performance.now()`; the longest task that kept the page busy, in milliseconds, 0 where none took 50
 * @param {import('./contestants.mjs').Contestant} server something has been sent to it
 * @returns {Promise<{ seen(): Promise<Seen>, close(): Promise<void> }>}
 */
export async function openLivePage({ ready }) {
  const page = await openPage();
  const { origin, hash } = new URL(ready.ui.url);
  await page.goto(`${origin}/live${hash}`);
  await page.getByRole('treeitem').nth(1).waitFor();
  await page.evaluate(noteDrawing, titlePattern.source);
  const offset = await clockOffset(page);
  return {
    async seen() {
      const { drawn, longestTask } = await page.evaluate('window.noted');
      return { drawn: drawn.map(([person, at]) => [person, at + offset]), longestTask };
    },
    close: closeBrowser,
  };
}

export async function closeBrowser() {
  await browser?.close();
  browser = null;
}

/** A page in the browser that all share. */
export async function openPage() {
  const found = await findChromium();
  if ('reason' in found) throw new Obstacle(found.reason);
  // Only the benchmark that shows a page needs all that comes with it.
  const { chromium } = await import('@playwright/test');
  browser = await chromium.launch({
    ...(found.path === null ? {} : { executablePath: found.path }),
    args: isRoot() ? ['--no-sandbox'] : [],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  return browser.newPage({ viewport });
}

/**
 * Runs in the page. A row counts as drawn once a frame that holds it is painted: the task after a frame's callbacks comes
 * after its painting. A row that was put in place by a frame's own callbacks is noted one frame late.
 */
function noteDrawing(title) {
  const noted = { drawn: [], longestTask: 0 };
  const pattern = new RegExp(title);
  const personIn = (row) => Number(pattern.exec(row.textContent)?.[1] ?? Number.NaN);
  const afterTask = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(null);
  };
  const afterDrawing = (then) => requestAnimationFrame(() => afterTask(then));
  const rowsOf = ({ addedNodes }) => [...addedNodes].filter((node) => node.role === 'treeitem');
  new MutationObserver((records) => {
    const people = records.flatMap(rowsOf).map(personIn);
    afterDrawing(() => {
      const at = performance.now();
      for (const one of people) noted.drawn.push([one, at]);
    });
  }).observe(document.body, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longestTask = Math.max(noted.longestTask, duration);
  }).observe({ type: 'longtask' });
  window.noted = noted;
}

/** What to add to a time of the page to have one of this process: of many readings the one that took least. */
async function clockOffset(page) {
  let best = { took: Number.POSITIVE_INFINITY, offset: 0 };
  for (let reading = 0; reading < clockReadings; reading += 1) {
    const asked = performance.now();
    const there = await page.evaluate('performance.now()');
    const took = performance.now() - asked;
    if (took < best.took) best = { took, offset: asked + took / 2 - there };
  }
  return best.offset;
}
