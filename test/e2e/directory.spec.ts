/** What the Directory and Settings pages say of resources and requests, as they come. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';

const deviceSchema = 'urn:ietf:params:scim:schemas:contoso:2.0:Device';
const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const contoso = {
  name: 'Contoso',
  schemas: [{ id: deviceSchema, name: 'Device', attributes: [{ name: 'serialNumber', type: 'string' }] }],
  resourceTypes: [{ id: 'Device', name: 'Device', endpoint: '/Devices', schema: deviceSchema }],
};

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'directory-'));
  const file = join(dataDir, 'contoso.json');
  writeFileSync(file, JSON.stringify(contoso));
  workbench = await startWorkbench(join(dataDir, 'data'), '--setting-file', file);
  await page.goto(workbench.ui.url);
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const link = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name });

async function post(endpoint: string, body: object, token = workbench.setting?.token) {
  return send('POST', endpoint, body, token);
}

async function send(method: string, endpoint: string, body: object, token = workbench.setting?.token) {
  const response = await fetch(`${workbench.scim.baseUrl}/${endpoint}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify(body),
  });
  return response.status;
}

async function expectAccessible(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
}

test('resources of declared types are counted on their tab as they come', async ({ page }) => {
  await link(page, 'Directory').click();
  const devices = page.getByRole('link', { name: 'Devices' });
  await expect(devices).toHaveText('Devices0');
  expect(await post('Devices', { schemas: [deviceSchema], serialNumber: 'A-1' })).toBe(201);
  await expect(devices).toHaveText('Devices1');
});

test('a finding stands beside its attribute and leads to the request', async ({ page }) => {
  const marta = { userName: 'marta@contoso.example', displayName: 'Marta Weber', timezone: 'TR' };
  expect(await post('Users', { schemas: [userSchema], ...marta, externalId: 'm', shoeSize: '39' })).toBe(201);
  await link(page, 'Directory').click();
  await page.getByText('Marta Weber').click();
  const attributes = page.getByRole('region', { name: 'Attributes' });
  await expect(attributes.getByRole('row', { name: /shoeSize/ }).getByRole('link')).toBeVisible();
  await expectAccessible(page);
  await attributes.getByRole('link', { name: /TR is a country.*in request \d/ }).press('Enter');
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('TR is a country');
});

test('what is wrong with a stored person outlives the requests, and goes when the value is right', async ({
  page,
}) => {
  const ali = { userName: 'ali@contoso.example', displayName: 'Ali Kaya', externalId: 'a', timezone: 'Mars' };
  expect(await post('Users', { schemas: [userSchema], ...ali })).toBe(201);
  await link(page, 'Settings').click();
  await page.getByRole('button', { name: 'Clear requests…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear requests' }).click();
  await link(page, 'Live').click();
  await expect(page.getByRole('link', { name: '1 will not arrive' })).toBeVisible();
  await page.getByRole('link', { name: /Ali Kaya.*Mail missing.*1 more/ }).click();
  const findings = page.getByRole('region', { name: 'Findings' });
  const attributes = page.getByRole('region', { name: 'Attributes' });
  await expect(findings).toContainText('Will not arriveMail missing');
  await expect(attributes.getByRole('row', { name: /Mars/ })).toContainText('Not a time zone');
  await expectAccessible(page);

  const id = await page.evaluate(() => location.pathname.split('/').at(-1));
  const emails = [{ type: 'work', value: ali.userName }];
  const right = { schemas: [userSchema], ...ali, timezone: 'Europe/Istanbul', emails };
  expect(await send('PUT', `Users/${id}`, right)).toBe(200);
  await expect(attributes).toContainText('Europe/Istanbul');
  await expect(findings).toBeHidden();
  await expect(attributes).not.toContainText('Not a time zone');
});

test('refusals that belong to no SCIM setting can be cleared where there is nothing else', async ({
  page,
}) => {
  await link(page, 'Settings').click();
  const clear = page.getByRole('button', { name: 'Clear requests…' });
  await expect(clear).toBeDisabled();
  expect(await post('Users', {}, 'wrong')).toBe(401);
  await clear.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 request that belongs to no SCIM setting');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Clear requests' }).click();
  await expect(clear).toBeDisabled();
});

test('an import that drops a resource type says what becomes of its resources, and asks', async ({
  page,
}) => {
  expect(await post('Devices', { schemas: [deviceSchema], serialNumber: 'A-1' })).toBe(201);
  await link(page, 'Settings').click();
  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a SCIM setting' });
  await dialog.getByLabel('The file’s text').fill('{ "name": "Contoso" }');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('1 resource of it stays stored');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Import all the same' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Clear directory…' }).click();
  await expect(page.getByRole('dialog', { name: 'Clear the directory of Contoso?' })).toContainText(
    '1 resource of the undeclared type Device will be deleted',
  );
});
