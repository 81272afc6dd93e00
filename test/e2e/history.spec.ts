/** Why is this value here, and what stood there before? From a value to the request that brought it, a moment, another person. */
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
  dataDir = mkdtempSync(join(tmpdir(), 'history-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Alderpoint');
  await page.goto(workbench.ui.url);
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const person = (name: string, title: string) => ({
  ...{
    schemas: [userSchema],
    userName: `${name.toLowerCase()}@alderpoint.example`,
    displayName: name,
    title,
  },
  emails: [{ type: 'work', value: `${name.toLowerCase()}@alderpoint.example` }],
});

test('from a value of a person to the values before it, the person as they were, and another person', async ({
  page,
}) => {
  const { id } = (await send(workbench, 'POST', 'Users', person('Marta', 'Engineer'))).body;
  await send(workbench, 'POST', 'Users', person('Theo', 'Head of Research'));
  await send(workbench, 'PATCH', `Users/${id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', value: { title: 'Head of Sales', nickName: 'M' } }],
  });
  await page.getByRole('link', { name: 'Directory', exact: true }).click();
  await page.getByRole('option', { name: /Marta/ }).click();
  await page.getByRole('row', { name: /title/ }).getByRole('link', { name: 'Why' }).click();
  await expect(page.getByRole('heading', { name: 'Title: Head of Sales' })).toBeVisible();
  const values = page.getByRole('list', { name: 'Values, newest first' }).getByRole('listitem');
  await expect(values).toHaveCount(2);
  await expect(values.nth(1)).toContainText('Engineer');
  await expect(page.getByText('Nothing is older')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'As it was' }).click();
  const row = page.getByRole('region', { name: 'Side by side' }).getByRole('row', { name: /^Title/ });
  await expect(row).toContainText('EngineerHead of Sales');
  await page.getByRole('button', { name: 'Compare with a person' }).click();
  await page.getByRole('button', { name: /Theo/ }).click();
  await expect(row).toContainText('Head of SalesHead of Research');

  await page.getByRole('button', { name: 'As it was' }).click();
  await page.getByRole('link', { name: 'Everybody at a moment' }).click();
  await page.getByLabel('As of').fill('2100-01-01T00:00:00');
  await expect(page.getByText('2 people were here.')).toBeVisible();
});
