/** The Set up page on projectors, under a busy reader's eyes and with the keyboard alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { send } from './send';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'set-up-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
});

test.afterAll(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const steps = (page: Page) => page.getByRole('navigation', { name: 'Steps' });
const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const evidence = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });

/** In CSS pixels: what is left of 1280 x 800 at 150 % and at 200 %. */
for (const [zoom, width, height] of [
  [150, 853, 533],
  [200, 640, 400],
] as const) {
  test(`at ${zoom} % the evidence stands below the step and never over it`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(workbench.ui.url);
    await expect(title(page)).toHaveText('Create the application');
    await page.keyboard.press('j');
    await expect(page.getByRole('main')).toContainText('Values for this step');
    const above = await page.getByRole('button', { name: 'Why this step?' }).boundingBox();
    const below = await evidence(page).boundingBox();
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0);
  });
}

test('in one column the steps fold away, and choosing one leads to it', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto(workbench.ui.url);
  const testConnection = steps(page).getByRole('button', { name: 'Test Connection' });
  await expect(testConnection).toBeHidden();
  await steps(page).getByRole('button', { name: 'All steps' }).click();
  await testConnection.click();
  await expect(title(page)).toHaveText('Test Connection');
  await expect(testConnection).toBeHidden();
});

test('j and k lead along the steps from anywhere on the page', async ({ page }) => {
  await page.goto(workbench.ui.url);
  await expect(title(page)).toHaveText('Create the application');
  await page.keyboard.press('j');
  await expect(title(page)).toHaveText('Enter URL and token');
  await page.getByRole('button', { name: 'Why this step?' }).focus();
  await page.keyboard.press('k');
  await expect(title(page)).toHaveText('Create the application');
});

test('evidence does not carry off a reader who has something open', async ({ page }) => {
  await page.goto(workbench.ui.url);
  await expect(title(page)).toHaveText('Create the application');
  await page.getByRole('button', { name: 'Why this step?' }).click();
  const response = await fetch(`${workbench.scim.baseUrl}/Users?filter=userName+eq+%22nobody%22`, {
    headers: { authorization: `Bearer ${workbench.setting?.token}` },
  });
  expect(response.status).toBe(200);
  await expect(steps(page).getByRole('button', { name: 'Enter URL and token' })).toHaveAttribute(
    'data-state',
    'seen',
  );
  await expect(title(page)).toHaveText('Create the application');
  await expect(page.getByRole('button', { name: 'Why this step?' })).toHaveAttribute('aria-expanded', 'true');
});

test('what is opened below a long step comes into view', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 560 });
  await page.goto(workbench.ui.url);
  await steps(page).getByRole('button', { name: 'Enter URL and token' }).click();
  for (const name of ['Why this step?', 'What usually goes wrong']) {
    await page.getByRole('button', { name }).click();
    await expect(page.locator('.opened')).toBeInViewport({ ratio: 0.9 });
  }
});

test('a new SCIM setting opens the guide at its own first open step', async ({ page }) => {
  await send(workbench, 'GET', 'Users?filter=userName+eq+%22nobody%22');
  await page.goto(workbench.ui.url);
  await expect(title(page)).toBeVisible();
  await expect(title(page)).not.toHaveText('Create the application');
  await page.getByRole('button', { name: 'Connection: Contoso' }).click();
  await page.getByRole('menuitem', { name: 'New connection…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New connection' });
  await dialog.getByLabel('Name').fill('Fabrikam');
  await dialog.getByRole('button', { name: 'Create' }).click();
  // The new token lies over the page, which roles do not reach meanwhile.
  await expect(page.locator('.setting-switcher')).toHaveText('Fabrikam');
  await expect(page.locator('#step-title')).toHaveText('Create the application');
});
