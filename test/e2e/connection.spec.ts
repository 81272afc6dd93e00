/** What the page shows when the workbench stops, and when it is there again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';

let folder: string;
let running: RunningWorkbench;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scim-workbench-connection-'));
});

test.afterEach(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a list that could not be read is read once the workbench answers again', async ({ page }) => {
  running = await startWorkbench(folder, '--setting', 'Contoso');
  const { port } = new URL(running.ui.url);
  await page.goto(running.ui.url);
  await expect(page.getByRole('link', { name: 'Requests' })).toBeVisible();
  await running.stop();
  await expect(page.getByText('Connection lost.')).toBeVisible();
  await page.getByRole('link', { name: 'Requests' }).click();
  await expect(page.getByText('The requests could not be read.')).toBeVisible();
  await expect(page.getByText('0 requests')).toBeHidden();

  running = await startWorkbench(folder, '--ui-port', port);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(running.ui.url).hash);
  await expect(page.getByText('Connection lost.')).toBeHidden();
  await expect(page.getByText('No requests yet')).toBeVisible();
});
