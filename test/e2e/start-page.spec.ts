/** Start: the three doors, and every connection with what is next. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'start-page-'));
});
test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(page: Page, ...args: string[]): Promise<void> {
  workbench = await startWorkbench(dataDir, ...args);
  await page.goto(workbench.ui.url);
}

const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('a first start asks what one wants to do; a connection is a name and a provider, and leads to its guide', async ({
  page,
}) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do you want to do?');
  await page.getByRole('link', { name: /Connect a provider/ }).click();
  await page.getByLabel('Name of the connection').fill('Contoso');
  await page.getByRole('button', { name: 'Create and set up' }).click();
  await expect(page).toHaveURL(/\/setup/);
});

test('without a connection, Find a mistake reads what is at hand', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: /Find a mistake/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find a mistake');
  await page.getByRole('button', { name: /A new office without its time zone/ }).click();
  await expect(page).toHaveURL(/\/findings/);
});

test('a connection waits at its step until people arrive, whose worst consequence then stands with it', async ({
  page,
}) => {
  await open(page, '--setting', 'Contoso');
  const row = rowOf(page, 'Contoso');
  await expect(row).toContainText(/Waiting at step \d+ of \d+/);
  await expect(row.getByRole('button', { name: 'Continue: Contoso' })).toBeVisible();

  const sent = await fetch(`${workbench.scim.baseUrl}/Users`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${workbench.setting?.token}`,
      'content-type': 'application/scim+json',
    },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'ada',
    }),
  });
  expect(sent.status).toBe(201);
  await expect(row).toContainText('1 person, 0 groups');
  await expect(row).toContainText('1 person will not arrive');
  await row.getByRole('button', { name: 'Open: Contoso' }).click();
  await expect(page).toHaveURL(/\/live$/);

  await page.getByRole('button', { name: 'Connection: Contoso' }).click();
  await page.getByRole('menuitem', { name: 'All connections' }).click();
  await expect(row).toBeVisible();
});

test('axe finds nothing on Start, Connect and the result in either theme, also where columns fold', async ({
  page,
}) => {
  await open(page, '--setting', 'Contoso');
  const clean = () => expectAccessible(page);
  await expect(rowOf(page, 'Contoso')).toBeVisible();
  await clean();
  await page.setViewportSize({ width: 640, height: 400 });
  await clean();
  await page.getByRole('link', { name: /Connect a provider/ }).click();
  await expect(page.getByLabel('Name of the connection')).toBeVisible();
  await clean();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goBack();
  await page.getByRole('button', { name: /Show a demo/ }).click();
  await page.getByRole('button', { name: 'Start in Live' }).click();
  const bar = page.getByRole('region', { name: 'Demo', exact: true });
  await bar.getByRole('button', { name: 'Next: First day' }).click();
  await bar.getByRole('button', { name: 'Stop the demo' }).click();
  await page.getByRole('link', { name: 'Show the result' }).click();
  await expect(page.getByRole('heading', { name: 'Who arrived' })).toBeVisible();
  await clean();
});
