/** Lists that are longer than what is fetched of them, and the keys in them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { createUsers } from './send';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'long-lists-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
  await createUsers(workbench, 260);
});

test.afterAll(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test.beforeEach(({ page }) => page.goto(workbench.ui.url));

const open = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
const selected = (page: Page) => page.getByRole('option', { selected: true });

test('End leads to the last row of the directory, and the cursor stays there', async ({ page }) => {
  await open(page, 'Directory');
  await page.getByText('User 001', { exact: true }).click();
  await page.keyboard.press('Escape');
  const list = page.getByRole('listbox', { name: 'Users' });
  await expect(list).toBeFocused();
  await page.keyboard.press('End');
  await expect(selected(page)).toContainText('User 260');
  await page.keyboard.press('k');
  await expect(selected(page)).toContainText('User 259');
});

test('End takes along what is open beside the list', async ({ page }) => {
  await open(page, 'Directory');
  await page.getByText('User 001', { exact: true }).click();
  await page.getByRole('listbox', { name: 'Users' }).press('End');
  const detail = page.getByRole('region', { name: 'Resource in detail' });
  await expect(detail.getByRole('heading', { level: 2 })).toContainText('User 260');
  await expect(selected(page)).toContainText('User 260');
});

test('End leads to the oldest request', async ({ page }) => {
  await open(page, 'Requests');
  const list = page.getByRole('listbox', { name: 'Requests, newest first' });
  await expect(list).toContainText('User 260');
  await list.press('End');
  await expect(selected(page)).toContainText('User 001');
});

test('c says what it copied, and the keys of the list go on meanwhile', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'Directory');
  await page.getByText('User 001', { exact: true }).click();
  await page.getByRole('listbox', { name: 'Users' }).press('c');
  const message = page.getByRole('region', { name: 'Messages' });
  await expect(message).toContainText('Copied user-001@contoso.example');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('user-001@contoso.example');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Resource in detail' })).toBeHidden();
  await expect(message).toContainText('Copied');
});
