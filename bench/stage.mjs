#!/usr/bin/env node
/**
 * `node bench/stage.mjs [--only starts,burst,large] [--minutes 30]`: what a speaker waits for, in a real Chromium.
 *   starts  from the closed application to the first person on stage, for each provider: three clicks and one key of a remote
 *   burst   longest task of the stage while 250 people and their story come at 20x (three times, the median counts)
 *   large   100,000 people played into the server at full speed, for so many minutes at most: what the demo bar says meanwhile,
 *           memory, how soon it can be stopped
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../scripts/build.mjs';
import { inProject, say } from '../scripts/project.mjs';
import { closeBrowser, openPage } from './live-page.mjs';
import { pause } from './measure.mjs';
import { endAll, startServer } from './server-process.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, minutes: { type: 'string', default: '30' } },
});
const wanted = values.only?.split(',') ?? ['starts', 'burst', 'large'];

const providers = ['Entra', 'Okta', 'OneLogin', 'JumpCloud', 'SCIM client'];
const bursts = 3;
const storyMs = 180_000;
const longestMs = Number(values.minutes) * 60_000;
const stopAfter = 5_000;

const folder = mkdtempSync(join(tmpdir(), 'scim-workbench-stage-'));
let count = 0;

function start() {
  count += 1;
  const options = ['--no-open', '--json', '--port', '0', '--ui-port', '0'];
  const args = [...options, '--data-dir', join(folder, `${count}`)];
  return startServer(inProject('out', 'main', 'cli.js'), args);
}

const firstPerson = (page) => page.locator('.stage-people li').first();
const inSeconds = (ms) => (ms / 1000).toFixed(1);
const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** The browser is open already, as it is on a speaker's machine. */
async function measureStarts() {
  for (const provider of providers) {
    const page = await openPage();
    const server = await start();
    await page.goto(server.ready.ui.url);
    await page.getByRole('button', { name: /Show a demo/ }).click();
    await page.getByRole('button', { name: provider, exact: true }).click();
    await page.getByRole('button', { name: 'Start on stage' }).click();
    await page.getByRole('list', { name: 'Chapters' }).waitFor();
    await page.keyboard.press('PageDown');
    await firstPerson(page).waitFor();
    const took = performance.now() - server.began;
    say(`${provider}: the first person stands on stage ${inSeconds(took)} s after the start`);
    await closeBrowser();
    await server.end();
  }
}

async function measureBursts() {
  const longest = [];
  for (let run = 0; run < bursts; run += 1) {
    const server = await start();
    const page = await openPage();
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(server.ready.ui.url);
    await chooses(page, { company: /Harbour Savings Bank/, speed: '20×' });
    await page.evaluate(notesLongTasks);
    await page.getByRole('button', { name: 'Start on stage' }).click();
    await page.getByText('the end: from the beginning').waitFor({ state: 'attached', timeout: storyMs });
    longest.push(await page.evaluate('window.longestTask'));
    say(`  one run: longest task ${longest.at(-1).toFixed(0)} ms`);
    await closeBrowser();
    await server.end();
  }
  const [middle] = [median(longest)];
  say(
    `250 people and their whole story at 20x on stage: longest task ${longest.map((ms) => ms.toFixed(0)).join(', ')} ms, median ${middle.toFixed(0)} ms (0: none took 50)`,
  );
}

async function chooses(page, { company, speed }) {
  await page.getByRole('button', { name: /Show a demo/ }).click();
  await page.getByRole('radio', { name: company }).first().click();
  await page.getByRole('button', { name: speed, exact: true }).click();
}

/** Runs in the page. */
function notesLongTasks() {
  window.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration);
  }).observe({ type: 'longtask' });
}

async function measureLarge() {
  const server = await start();
  const page = await openPage();
  await page.goto(server.ready.ui.url);
  await chooses(page, { company: /100,000|Tidewater Group/, speed: '20×' });
  const began = performance.now();
  await page.getByRole('button', { name: 'Start in Live' }).click();
  const bar = page.getByRole('region', { name: 'Demo' });
  await bar.waitFor({ timeout: 60_000 });
  say(`100,000 people: begun after ${inSeconds(performance.now() - began)} s`);
  const words = bar.locator('.demo-bar-progress');
  const people = async () =>
    Number(((await words.textContent().catch(() => '')) ?? '').replaceAll(',', '').match(/^\d+/)?.[0] ?? 0);
  let told = 0;
  while (told < 100_000 && performance.now() - began < longestMs) {
    await pause(stopAfter);
    told = await people();
    const { now, highest } = server.memory();
    say(
      `  ${inSeconds(performance.now() - began)} s: "${(await words.textContent().catch(() => 'no words')) ?? ''}", ${now} MB in memory, ${highest} at most`,
    );
    if ((await words.count()) === 0) break;
  }
  say(
    `100,000 people: ${inSeconds(performance.now() - began)} s, ${server.memory().highest} MB at most (900 allowed)`,
  );
  const asked = performance.now();
  await page.getByRole('button', { name: 'Stop the demo' }).click();
  await bar.waitFor({ state: 'detached' });
  say(`100,000 people: stopped within ${inSeconds(performance.now() - asked)} s`);
  await closeBrowser();
  await server.end();
}

try {
  await ensureBuilt();
  if (wanted.includes('starts')) await measureStarts();
  if (wanted.includes('burst')) await measureBursts();
  if (wanted.includes('large')) await measureLarge();
} finally {
  await closeBrowser();
  await endAll();
  rmSync(folder, { recursive: true, force: true });
}
