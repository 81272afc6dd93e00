/** The platform fails on purpose: started where one watches, told on every page, ended by a press; nobody is blamed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { send, userSchema } from './send';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'injection-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Alderpoint');
  await page.goto(workbench.ui.url);
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const person = (name: string) => ({
  schemas: [userSchema],
  userName: `${name.toLowerCase()}@alderpoint.example`,
  externalId: name,
  displayName: name,
  emails: [{ type: 'work', value: `${name.toLowerCase()}@alderpoint.example` }],
});

test('one person is refused on purpose, then the platform is down; whoever waits is named, and arrives when it ends', async ({
  page,
}) => {
  await send(workbench, 'POST', 'Users', person('Marta'));
  await page.getByRole('link', { name: 'Live', exact: true }).click();
  await page.getByRole('button', { name: 'Fail on purpose…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fail on purpose' });
  await dialog.getByRole('radio', { name: 'One person is refused' }).check();
  await dialog.getByRole('button', { name: 'Start' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Enter a user name or an id.');
  await dialog.getByLabel('Who is refused').fill('theo@alderpoint.example');
  await dialog.getByRole('button', { name: 'Start' }).click();

  const bar = page.getByRole('region', { name: 'Failure on purpose' });
  await expect(bar).toContainText('One person is refused');
  expect((await send(workbench, 'POST', 'Users', person('Theo'))).status).toBe(400);
  expect((await send(workbench, 'POST', 'Users', person('Ines'))).status).toBe(201);
  const feed = page.getByRole('tree', { name: 'What happened, newest first' });
  await expect(feed.getByRole('treeitem', { name: /Theo was to be created/ })).toContainText('waits');
  const meanwhile = page.getByRole('region', { name: 'What Entra does meanwhile' });
  await expect(meanwhile).toContainText('1 change waits. Nothing is lost.');
  await expect(meanwhile.getByRole('region', { name: 'What waits' })).toContainText('Theo');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Findings' }).click();
  await expect(bar).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Theo');
  await bar.getByRole('button', { name: 'End now' }).click();
  await expect(bar).toBeHidden();
  expect((await send(workbench, 'POST', 'Users', person('Theo'))).status).toBe(201);
});
