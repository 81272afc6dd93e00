/** The Live page under a busy identity provider. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { createUsers } from './send';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'live-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
  await page.goto(workbench.ui.url);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Live' }).click();
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const feed = (page: Page) => page.getByRole('tree', { name: 'What happened, newest first' });
const row = (page: Page, text: string) => feed(page).getByRole('treeitem').filter({ hasText: text });
const scrollTop = (page: Page) => feed(page).evaluate((list) => list.scrollTop);

test('the newest is followed again after a row was open, and the word of new ones leads to them', async ({
  page,
}) => {
  await createUsers(workbench, 40);
  await row(page, 'User 038').click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Request in detail' })).toBeHidden();
  await createUsers(workbench, 20, 41);
  await expect(row(page, 'User 060')).toBeInViewport();
  expect(await scrollTop(page)).toBe(0);

  await row(page, 'User 059').click();
  await createUsers(workbench, 20, 61);
  await page.getByRole('button', { name: '20 new' }).click();
  await expect(row(page, 'User 080')).toBeInViewport();
  expect(await scrollTop(page)).toBe(0);
});
