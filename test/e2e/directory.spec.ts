/** What the Directory and Settings pages say of resources and requests, as they come. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';

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
  await expect(attributes.getByRole('row', { name: /shoeSize/ })).toContainText('Cause');
  const zone = attributes.getByRole('row', { name: /^timezone/ });
  await expect(zone.getByRole('link', { name: /^POST, / })).toBeVisible();
  await zone.locator('summary').filter({ hasText: 'TR is a country' }).press('Enter');
  await expect(zone).toContainText('What to do');
  await expectAccessible(page);
  await zone.getByRole('link', { name: /Show request \d/ }).press('Enter');
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
  const attributes = page.getByRole('region', { name: 'Attributes' });
  await expect(attributes.getByRole('row', { name: /never sent/ })).toContainText('Mail missing');
  await expect(attributes.getByRole('row', { name: /Mars/ })).toContainText('Not a time zone');
  await expectAccessible(page);

  const id = await page.evaluate(() => location.pathname.split('/').at(-1));
  const emails = [{ type: 'work', value: ali.userName }];
  const right = { schemas: [userSchema], ...ali, timezone: 'Europe/Istanbul', emails };
  expect(await send('PUT', `Users/${id}`, right)).toBe(200);
  await expect(attributes).toContainText('Europe/Istanbul');
  await expect(attributes).not.toContainText('Mail missing');
  await expect(attributes).not.toContainText('Not a time zone');
});

const people = [
  { name: 'Ada Byron', emails: [{ type: 'work', value: 'ada@contoso.example' }], timezone: 'Europe/London' },
  { name: 'Ben Mars', emails: [{ type: 'work', value: 'ben@contoso.example' }], timezone: 'Mars' },
  { name: 'Cy Mailless', timezone: 'Europe/Paris' },
];

async function createPeople() {
  for (const { name, ...person } of people) {
    const known = { userName: `${name.split(' ')[0]}@x.example`, displayName: name, externalId: name };
    expect(await post('Users', { schemas: [userSchema], ...known, ...person })).toBe(201);
  }
}

test('a row says who is here and what is wrong, and one can look at those alone', async ({ page }) => {
  await createPeople();
  await link(page, 'Directory').click();
  const rows = page.getByRole('option');
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: 'Cy Mailless' })).toContainText('No e-mail');
  await expect(rows.filter({ hasText: 'Cy Mailless' })).toContainText('Mail missing');
  await expect(rows.filter({ hasText: 'Ben Mars' })).toContainText('Not a time zone');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'With findings' }).click();
  await expect(rows).toHaveText([/Ben Mars/, /Cy Mailless/]);
  await page.getByRole('button', { name: '1 arrives wrong' }).click();
  await expect(page.getByRole('button', { name: '1 will not arrive' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(rows).toHaveText([/Cy Mailless/]);
  await rows.first().click();
  await page.reload();
  await expect(rows).toHaveText([/Cy Mailless/]);
  await expect(page.getByRole('region', { name: 'Attributes' })).toContainText('never sent');
});

test('the link of a cause shows its people, and a mended one leaves the list', async ({ page }) => {
  await createPeople();
  await link(page, 'Directory').click();
  await page.goto(`${page.url()}?rule=no-email&path=emails.value&severity=will-not-arrive`);
  const rows = page.getByRole('option');
  await expect(rows).toHaveText([/Cy Mailless/]);
  await expect(page.getByText('Only people with Mail missing')).toBeVisible();
  await rows.first().click();
  await expect(page).toHaveURL(/\/directory\/users\/[^/]+\?rule=no-email/);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const mended = {
    schemas: [userSchema],
    userName: 'Cy@x.example',
    displayName: 'Cy Mailless',
    externalId: 'c',
  };
  expect(
    await send('PUT', `Users/${id}`, { ...mended, emails: [{ type: 'work', value: 'cy@x.example' }] }),
  ).toBe(200);
  await expect(page.getByText('Nobody has this any more')).toBeVisible();
  await page.getByRole('button', { name: 'Show everybody' }).last().click();
  await expect(rows).toHaveCount(3);
});

test('people are found by any value, by the path of an attribute and by a filter', async ({ page }) => {
  await createPeople();
  await link(page, 'Directory').click();
  const rows = page.getByRole('option');
  await expect(rows).toHaveCount(3);
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Search users' });
  await expect(search).toBeFocused();
  await search.fill('europe/paris');
  await expect(rows).toHaveText([/Cy Mailless/]);
  await search.fill('emails');
  await expect(rows).toHaveText([/Ada Byron/, /Ben Mars/]);
  await search.fill('timezone eq "mars"');
  await expect(rows).toHaveText([/Ben Mars/]);
  await search.fill('zzz');
  await page.getByRole('button', { name: 'Show all users' }).click();
  await expect(rows).toHaveCount(3);
});

test('a person is deleted after a question, and the list says so at once', async ({ page }) => {
  await createPeople();
  await link(page, 'Directory').click();
  await page.getByText('Ada Byron').click();
  await page.getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete Ada Byron?' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Delete…' }).click();
  await dialog.getByRole('button', { name: 'Delete this user' }).click();
  await expect(page.getByRole('region', { name: 'Resource in detail' })).toBeHidden();
  await expect(page.getByRole('option')).toHaveText([/Ben Mars/, /Cy Mailless/]);
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
