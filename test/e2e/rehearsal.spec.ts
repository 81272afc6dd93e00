/** The bar of a rehearsal. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a bar that was dismissed stays away after a reload, until there is another rehearsal', async ({
  page,
}) => {
  await page.goto(workbench.ui.url);
  const bar = page.getByRole('region', { name: 'Rehearsal' });
  const rehearse = async () => {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Rehearse' }).click();
    await page.getByRole('button', { name: 'Start rehearsal' }).click();
    await bar.getByRole('button', { name: 'Stop the rehearsal' }).click();
  };
  await rehearse();
  await bar.getByRole('button', { name: 'Dismiss' }).click();
  await expect(bar).toBeHidden();
  await page.reload();
  await expect(
    page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Rehearse' }),
  ).toBeVisible();
  await expect(bar).toBeHidden();

  await rehearse();
  await expect(bar).toBeVisible();
});
