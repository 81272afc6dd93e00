/** The SCIM setting as its editor makes and changes it: the documented country setting, rehearsed, and a change that is read first. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { violationsOn } from './accessible';
import { searchOrRun } from './search-or-run';

/** A step that does not come is told soon, not at the end of a long journey. */
test.use({ actionTimeout: 20_000 });

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'setting-editor-'));
});
test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const consequence = (page: Page) => page.getByRole('complementary', { name: 'What it does' });
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const bar = (page: Page) => page.getByRole('region', { name: 'Rehearsal', exact: true });

async function makeCountrySetting(page: Page): Promise<void> {
  await page.goto(workbench.ui.url);
  await page.getByRole('link', { name: /Connect a provider/ }).click();
  await page.getByLabel('Name of the connection').fill('By country');
  await press(page, 'Choose them first');
  await expect(title(page)).toHaveText('Map fields');
  await expect(consequence(page)).toContainText('Nobody is here yet');

  await press(page, 'Add a custom field');
  await page.getByLabel('Name of the custom field').fill('Country / Region');
  const path = page.getByLabel('Attribute path of Country / Region');
  await path.fill('addresses[type eq "work"].contry');
  await expect(page.getByRole('alert')).toContainText('No schema knows this path');
  await press(page, 'addresses[type eq "work"].country');
  await expect(path).toHaveValue('addresses[type eq "work"].country');
  await expect(page.getByRole('alert')).toBeHidden();
  expect(await violationsOn(page, { within: '#page' })).toEqual([]);
  await press(page, 'Next: group settings');
  await page.getByLabel('Field that people are grouped by').selectOption('Country / Region');
  await expect(page.getByRole('status').filter({ hasText: 'Each value' })).toContainText(
    'stay without a group',
  );
  expect(await violationsOn(page, { within: '#page' })).toEqual([]);
  await press(page, 'Save, next: token');
  await expect(title(page)).toHaveText('Copy the token');
  await press(page, 'Copy Token');
  await press(page, 'Next: set up Entra');
  await expect(page).toHaveURL(/\/setup/);
}

async function rehearseInto(page: Page, name: string): Promise<void> {
  await searchOrRun(page, 'rehearse');
  const dialog = page.getByRole('dialog', { name: 'Rehearse without a tenant' });
  await dialog.getByRole('radio', { name: `Into ${name}` }).click();
  await dialog.getByRole('button', { name: 'Start rehearsal' }).click();
  await bar(page).getByRole('button', { name: '20×' }).click();
  await page.getByRole('link', { name: 'Show the result' }).click({ timeout: 90_000 });
}

test('the documented country setting groups a rehearsed company by country; a change is read, cancelled, then saved, and outlives a restart', async ({
  page,
}) => {
  test.slow();
  workbench = await startWorkbench(dataDir);
  await test.step('made in three steps, with its token copied', () => makeCountrySetting(page));
  await test.step('rehearsed: groups named after countries, with the right people', async () => {
    await rehearseInto(page, 'By country');
    await searchOrRun(page, 'SCIM setting');
    await expect(title(page)).toHaveText('Map fields');
    await expect(page.getByText(/^all \d+$/).first()).toBeVisible();
    await main(page).getByRole('link', { name: 'Group settings' }).click();
    const group = (name: string) =>
      consequence(page)
        .getByRole('listitem')
        .filter({ has: page.getByText(name, { exact: true }) });
    await expect(group('PT')).toContainText('Ines Caldeira');
    await expect(consequence(page)).toContainText('two groups for one country');
    await expect(consequence(page)).toContainText('Nothing changes');
  });
  await test.step('a change is read before it is saved; leaving asks, and discarding changes nothing', async () => {
    await page.getByLabel('Group Name (optional)').fill('Everyone else');
    await page.getByLabel('As in Entra').check();
    await press(page, 'Look at what it would do');
    await expect(title(page)).toContainText(/people move$/);
    await expect(main(page)).toContainText('Groups emptied');
    expect(await violationsOn(page, { within: '#page' })).toEqual([]);
    await page.getByRole('link', { name: 'Live', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Go on editing' }).click();
    await press(page, 'Discard the changes…');
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await expect(main(page)).toContainText('Each value of Country / Region');
  });
  await test.step('then it is made again and saved', async () => {
    await page.getByRole('link', { name: 'Group settings' }).click();
    await page.getByLabel('As in Entra').check();
    await press(page, 'Look at what it would do');
    await press(page, 'Save the changes');
    await expect(main(page)).toContainText('People are in the same groups as in Entra');
  });
  await test.step('after a restart everything is there', async () => {
    await workbench.stop();
    workbench = await startWorkbench(dataDir);
    await page.goto(`${workbench.ui.url}`);
    await searchOrRun(page, 'SCIM setting');
    await expect(page.getByLabel('Name of the custom field')).toHaveValue('Country / Region');
    await main(page).getByRole('link', { name: 'Group settings' }).click();
    await expect(page.getByLabel('As in Entra')).toBeChecked();
  });
});

test('a setting is duplicated, archived, restored and deleted', async ({ page }) => {
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
  await page.goto(workbench.ui.url);
  await searchOrRun(page, 'Duplicate this SCIM setting');
  await expect(page.getByLabel('Name of the SCIM setting')).toHaveValue('Contoso copy');
  for (const name of ['Next: map fields', 'Next: group settings', 'Save, next: token'])
    await press(page, name);
  await expect(main(page)).toContainText('Contoso copy is saved');

  await searchOrRun(page, 'Archive or delete');
  await press(page, 'Archive…');
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByRole('button', { name: /: Contoso copy$/ })).toBeHidden();
  await page.getByText('1 archived connection').click();
  expect(await violationsOn(page, { within: '#page' })).toEqual([]);
  await press(page, 'Restore Contoso copy');
  await expect(page.getByRole('button', { name: /: Contoso copy$/ })).toBeVisible();

  await searchOrRun(page, 'Archive or delete');
  await press(page, 'Delete connection…');
  const dialog = page.getByRole('dialog', { name: /^Delete/ });
  await dialog.getByRole('textbox').fill('Contoso copy');
  await dialog.getByRole('button', { name: 'Delete connection' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Contoso copy' })).toHaveCount(0);
});
