/** The directory as the platform has it: from the first request to a file of what is filtered, and over a restart. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newFieldMappings } from '../../src/shared/platform/fields';
import { enterpriseUserUrn } from '../../src/shared/scim/schemas/enterprise-user';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { send, userSchema } from './send';

const country = { field: 'Country / Region', path: 'addresses[type eq "work"].country' };
const settingFile = {
  version: 2,
  name: 'Countries',
  idp: 'entra',
  fieldMappings: [...newFieldMappings, country],
  fixedGroup: null,
  grouping: { byField: country.field },
};

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'platform-'));
  const file = join(dataDir, 'countries.json');
  writeFileSync(file, JSON.stringify(settingFile));
  workbench = await startWorkbench(join(dataDir, 'data'), '--setting-file', file);
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Told {
  department: string;
  country: string;
  timezone?: string;
  hasNoEmail?: boolean;
}

const personOf = (name: string, { department, country: code, timezone, hasNoEmail = false }: Told) => ({
  schemas: [userSchema, enterpriseUserUrn],
  userName: `${name.toLowerCase()}@contoso.example`,
  externalId: name,
  displayName: name,
  name: { givenName: name, familyName: 'Example' },
  active: true,
  addresses: [{ type: 'work', country: code }],
  ...(hasNoEmail ? {} : { emails: [{ type: 'work', value: `${name.toLowerCase()}@contoso.example` }] }),
  ...(timezone === undefined ? {} : { timezone }),
  [enterpriseUserUrn]: { department },
});

async function create(name: string, told: Told): Promise<string> {
  const { status, body } = await send(workbench, 'POST', 'Users', personOf(name, told));
  expect(status).toBe(201);
  return body.id;
}

const link = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name });
const rows = (page: Page) =>
  page.getByRole('listbox', { name: 'People on the platform' }).getByRole('option');
const detail = (page: Page) => page.getByRole('region', { name: 'Person on the platform' });
const value = (page: Page, name: string) => detail(page).locator('.target-value').filter({ hasText: name });

test('people and groups are seen as the platform has them, told live, written to a file and found after a restart', async ({
  page,
}) => {
  test.slow();
  await page.goto(workbench.ui.url);
  await link(page, 'Live').click();
  const marta = await create('Marta', { department: 'Sales', country: 'US', timezone: 'US' });
  await create('Ada', { department: 'Finance', country: 'GB', timezone: 'GB' });
  await create('Kim', { department: '=Sales', country: 'UK', timezone: 'Europe/London' });
  await create('Bo', { department: 'Finance', country: 'GB', hasNoEmail: true });

  await test.step('Live tells once what happened on the platform', async () => {
    const feed = page.getByRole('tree', { name: /What happened/ });
    await expect(feed.getByText('Group UK was created on the platform by Country / Region')).toHaveCount(1);
    await send(
      workbench,
      'PUT',
      `Users/${marta}`,
      personOf('Marta', { department: 'Research', country: 'US', timezone: 'US' }),
    );
    await expect(feed.getByText('Marta moved from Sales to Research')).toHaveCount(1);
  });

  await test.step('the table says who does not arrive and who arrives wrong, and shows them alone', async () => {
    await link(page, 'Directory').click();
    await page.getByRole('button', { name: 'On the platform' }).click();
    await expect(rows(page)).toHaveText([/Ada/, /Bo.*No e-mail.*Not there/, /Kim/, /Marta.*cannot be told/]);
    await expectAccessible(page);
    await page.getByRole('button', { name: '1 will not arrive' }).click();
    await expect(rows(page)).toHaveText([/Bo/]);
    await page.getByRole('button', { name: '1 will not arrive' }).click();
  });

  await test.step('it is sorted and filtered by column, and columns are chosen', async () => {
    await page.getByRole('button', { name: 'Department, groups: sort' }).click();
    await expect(rows(page)).toHaveText([/Kim/, /Ada|Bo/, /Ada|Bo/, /Marta/]);
    await page.getByRole('button', { name: 'Department, groups: sort' }).click();
    await expect(rows(page).first()).toContainText('Marta');
    await page.getByRole('button', { name: 'Choose columns' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Country / Region' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filter by Country / Region' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'GB 2' }).click();
    await page.keyboard.press('Escape');
    await expect(rows(page)).toHaveText([/Ada|Bo/, /Ada|Bo/]);
    await page.reload();
    await expect(rows(page)).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Country / Region: sort' })).toBeVisible();
    await page.getByRole('button', { name: 'Show everybody' }).click();
  });

  await test.step('each value of a person says where it comes from, by keyboard too', async () => {
    await expect(rows(page)).toHaveCount(4);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(detail(page).getByRole('heading', { name: 'Marta' })).toBeVisible();
    await expect(value(page, 'Time zone')).toContainText('sent as US');
    await expect(value(page, 'Groups')).toContainText('Country / Region is US: one group for each value.');
    await expectAccessible(page);
    await value(page, 'Department')
      .getByRole('link', { name: /^PUT, / })
      .click();
    await expect(page).toHaveURL(/\/requests\/\d+/);
    await page.goBack();
    await value(page, 'Time zone').getByRole('link', { name: 'Show the fix' }).click();
    await expect(page).toHaveURL(/\/findings\//);
    await page.goBack();
  });

  await test.step('what is found is a file, without a formula in it', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Search people on the platform' }).fill('london');
    await expect(rows(page)).toHaveCount(2);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(
      /^\uFEFFName,Email,.*,Time Zone,Time Zone as sent,Country \/ Region,Groups,Status/,
    );
    expect(lines.find((line) => line.startsWith('Kim'))).toContain("'=Sales");
    expect(lines.find((line) => line.startsWith('Ada'))).toContain('Europe/London,GB,GB,GB,Active,yes');
    await page.getByRole('searchbox').clear();
  });

  await test.step('groups say by what they are made, and that one country made two', async () => {
    await page.getByRole('link', { name: /^Groups/ }).click();
    await expect(page.getByText('3 in a group, 1 in none')).toBeVisible();
    const groups = page.getByRole('listbox', { name: 'Groups on the platform' }).getByRole('option');
    await expect(groups.filter({ hasText: 'same country as GB' })).toContainText('UK');
    await groups.filter({ hasText: 'same country as GB' }).click();
    const group = page.getByRole('region', { name: 'Group on the platform' });
    await expect(group).toContainText('One country, 2 groups');
    await expect(group.getByRole('option')).toHaveText([/Kim/]);
    await expectAccessible(page);
  });

  await test.step('who is inactive or deleted stays to be found, after a restart too', async () => {
    const ada = await create('Zoe', { department: 'Finance', country: 'NO' });
    await send(workbench, 'DELETE', `Users/${ada}`);
    const kim = personOf('Marta', { department: 'Research', country: 'US', timezone: 'US' });
    await send(workbench, 'PUT', `Users/${marta}`, { ...kim, active: false });
    await workbench.stop();
    workbench = await startWorkbench(join(dataDir, 'data'));
    await page.goto(workbench.ui.url);
    await link(page, 'Directory').click();
    await page.getByRole('button', { name: 'On the platform' }).click();
    await expect(rows(page)).toHaveText([/Ada.*Active/, /Bo/, /Kim/, /Marta.*Inactive/]);
    await page.getByRole('button', { name: '1 deleted' }).click();
    await expect(rows(page)).toHaveText([/Zoe.*Finance.*Deleted/]);
    await rows(page).first().click();
    await expect(value(page, 'Status').getByRole('link', { name: /^DELETE, / })).toBeVisible();
  });
});
