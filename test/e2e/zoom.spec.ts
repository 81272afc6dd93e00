/** What is left of 1280 x 800 at 200 %, with all the bars that there may be: nothing is lost. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { violationsOn } from './accessible';
import { searchOrRun } from './search-or-run';
import { createUsers } from './send';

test.use({ viewport: { width: 640, height: 400 } });

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'zoom-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso International Holding');
  await createUsers(workbench, 30);
  await page.goto(workbench.ui.url);
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const open = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
/** As a link of the page would: without loading it again. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

const heightOf = async (part: Locator) => (await part.boundingBox())?.height ?? 0;

/** A directory that was lost is reported by a notice, which takes room on every page. */
async function withNotice(page: Page): Promise<void> {
  const { setting } = workbench;
  await workbench.stop();
  const directories = join(dataDir, 'directories');
  for (const id of readdirSync(directories)) rmSync(join(directories, id), { recursive: true });
  // The token is shown once, and stays valid.
  workbench = { ...(await startWorkbench(dataDir)), setting };
  await page.goto(workbench.ui.url);
  await expect(page.getByText('was not found in')).toBeVisible();
}

test('the addresses, and whether all is saved, are a press on the dot away', async ({ page }) => {
  await withNotice(page);
  await page.getByRole('button', { name: /^Connection: Listening/ }).click();
  const popover = page.getByRole('dialog', { name: /Listening on 127\.0\.0\.1/ });
  await expect(popover.getByText(/^http:\/\/127\.0\.0\.1:\d+\/scim$/)).toBeVisible();
  await expect(popover.getByText('everything')).toBeInViewport({ ratio: 1 });
  await expect(popover.getByText('1 notice')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(popover).toBeHidden();
  await expect(page.getByRole('button', { name: /^Connection: Listening/ })).toBeFocused();
});

test('what stands around the page takes less than a quarter of the height', async ({ page }) => {
  await withNotice(page);
  for (const name of ['Set up', 'Live', 'Directory', 'Requests', 'Settings']) {
    await open(page, name);
    expect(await heightOf(page.getByRole('main'))).toBeGreaterThan(300);
  }
});

test('axe finds nothing on any page, detail or panel of what is not there', async ({ page }) => {
  test.slow();
  const paths = await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const details = [
    '/requests/1',
    '/requests/99999',
    '/live/1',
    '/directory/gone',
    '/settings/data',
    '/nowhere',
  ];
  const found: string[] = [];
  for (const path of [...paths, ...details]) {
    await goTo(page, path);
    await expect(page.getByRole('main')).toContainText(/\S/);
    found.push(...(await violationsOn(page, { where: path })));
  }
  await goTo(page, '/directory');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('main')).toContainText(/\S/);
  found.push(...(await violationsOn(page, { where: 'a person' })));
  expect(found).toEqual([]);
});

test('the wheel leads from the feed to the people below it', async ({ page }) => {
  await open(page, 'Live');
  const feed = page.getByRole('tree', { name: 'What happened, newest first' });
  await expect(feed).toContainText('User 030');
  await feed.hover();
  await expect(async () => {
    await page.mouse.wheel(0, 2000);
    const people = await page.getByRole('heading', { name: 'People' }).boundingBox();
    expect(people?.y).toBeLessThan(370);
  }).toPass({ timeout: 20_000 });
});

test('bars leave room for the list of the directory, or the page scrolls', async ({ page }) => {
  await withNotice(page);
  await searchOrRun(page, 'Rehearse', 'Rehearse…');
  await page.getByRole('button', { name: 'Start rehearsal' }).click();
  const words = page.locator('.rehearsal-words');
  await expect(words).toBeInViewport();
  expect(await words.evaluate((all) => all.scrollWidth - all.clientWidth)).toBe(0);
  await open(page, 'Directory');
  const list = page.getByRole('main').getByRole('listbox');
  await expect(list).toBeVisible();
  expect(await heightOf(list)).toBeGreaterThan(150);
});
