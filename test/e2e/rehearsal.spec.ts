/** A rehearsal: the presenter's walk from the demo door to the result and away again, and a rehearsal into a connection of one's own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rehearsal-'));
});
test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(page: Page, ...args: string[]): Promise<void> {
  workbench = await startWorkbench(dataDir, ...args);
  await page.goto(workbench.ui.url);
}

const bar = (page: Page) => page.getByRole('region', { name: 'Rehearsal', exact: true });
/** The dot, which says how the listener is, has a name that begins alike. */
const switcher = (page: Page) =>
  page.getByRole('button', { name: /^Connection: (?!Listening|Not connected)/ });

async function hurry(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: '20×' }).click();
}

async function showResult(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Show the result' }).click({ timeout: 60_000 });
}

test('the demo door needs neither name nor token: the first person is there within 20 seconds', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: /Show a demo/ }).click();
  await expect(page).toHaveURL(/\/live$/);
  await expect(bar(page)).toContainText('simulated');
  await expect(
    page
      .getByRole('main')
      .getByText(/ was created/)
      .first(),
  ).toBeVisible({ timeout: 20_000 });
  await expect(switcher(page)).toContainText('Simulated');
});

test('the result says who arrived; clearing it takes the sandbox away and leaves the own connection as it was', async ({
  page,
}) => {
  await open(page, '--setting', 'Contoso');
  await page.getByRole('button', { name: /Show a demo/ }).click();
  await hurry(page);
  await showResult(page);
  await expect(bar(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/people arrived/);
  await expect(page.getByText('not touched: nothing sent, no step ticked')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What was seen' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/people arrived/);

  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('heading', { name: 'What do you want to do?' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Contoso' })).toContainText(/Waiting at step/);
  await switcher(page).click();
  await expect(page.getByRole('menuitemradio')).toHaveText([/Contoso/]);
});

test('playing again begins with an empty sandbox, and the result is offered anew', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /Show a demo/ }).click();
  await hurry(page);
  await bar(page).getByRole('button', { name: 'Stop the rehearsal' }).click();
  await showResult(page);
  await expect(page.getByText(/The rehearsal was stopped/)).toBeVisible();
  await page.getByRole('button', { name: 'Play again' }).click();
  await expect(page).toHaveURL(/\/live$/);
  await bar(page).getByRole('button', { name: 'Pause' }).click();
  await expect(bar(page)).toContainText('paused');
  await bar(page).getByRole('button', { name: 'Stop the rehearsal' }).click();
  await expect(page.getByRole('link', { name: 'Show the result' })).toBeVisible();
});

test('into one’s own connection it plays only when that is chosen, and says what it adds', async ({
  page,
}) => {
  await open(page, '--setting', 'Contoso');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rehearse');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Rehearse without a tenant' });
  await expect(dialog.getByRole('radio', { name: 'In a sandbox' })).toBeChecked();
  await expect(dialog).toContainText('Adds the company’s people and groups to it');
  await dialog.getByRole('radio', { name: 'Into Contoso' }).click();
  await dialog.getByRole('button', { name: 'Start rehearsal' }).click();
  await expect(
    page
      .getByRole('main')
      .getByText(/ was created/)
      .first(),
  ).toBeVisible({ timeout: 20_000 });
  await expect(switcher(page)).toContainText('Contoso');
});

test('a sandbox has no token to paste and nothing to set', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /Show a demo/ }).click();
  await expect(bar(page)).toBeVisible();
  await page.getByRole('link', { name: 'Set up' }).click();
  await expect(page.getByText('A sandbox needs no set-up')).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText('A sandbox has nothing to set')).toBeVisible();
});
