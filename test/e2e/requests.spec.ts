/** What the Requests page shows of what came, and how it is narrowed down. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { send } from './send';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'requests-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
  await page.goto(workbench.ui.url);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Requests' }).click();
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const rows = (page: Page) =>
  page.getByRole('listbox', { name: 'Requests, newest first' }).getByRole('option');

test('a request beside the base URL looks different from one below it, and says what is right', async ({
  page,
}) => {
  await send(workbench, 'GET', 'Users');
  await fetch(`${workbench.scim.baseUrl}/../Users`);
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).locator('.request-path')).toHaveText(['/Users', '/scim/Users']);
  await rows(page).first().click();
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText(
    'The right address is /scim/Users.',
  );
});

test('every filter can be pressed with the mouse while a request is open beside the list', async ({
  page,
}) => {
  await send(workbench, 'GET', 'Users');
  await rows(page).first().click();
  await expect(page.getByRole('region', { name: 'Request in detail' })).toBeVisible();
  const list = await page.getByRole('region', { name: 'Requests', exact: true }).boundingBox();
  const chips = page.getByRole('group', { name: /Only some requests|Kinds of requests/ }).getByRole('button');
  expect(await chips.count()).toBeGreaterThan(8);
  for (const chip of await chips.all()) {
    const place = await chip.boundingBox();
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual((list?.x ?? 0) + (list?.width ?? 0));
  }
});
