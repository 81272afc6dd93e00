/**
 * Okta from the start page to the end of its guide, with requests as they were recorded, then a rehearsal to its result. Nothing on
 * the way speaks of another identity provider's console.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { walkOf } from './readme-walk';
import { RecordedTraffic } from './recorded-exchanges';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'okta-'));
  workbench = await startWorkbench(dataDir);
  await page.goto(workbench.ui.url);
});
test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const main = (page: Page) => page.getByRole('main');
const title = (page: Page) => main(page).getByRole('heading', { level: 1 });
const status = (page: Page) => main(page).locator('[aria-label="Status"]');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const isSaid = walkOf('Okta');

async function press(page: Page, name: string): Promise<void> {
  isSaid(name);
  await main(page).getByRole('button', { name, exact: true }).click();
}

/** Words of another console that would be a mistake here. */
const foreign = /Entra|Azure|Tenant URL(?!:)|Secret Token(?!:)|40 minutes|Test Connection/;

async function isOktas(page: Page, name: string): Promise<void> {
  await expect(title(page)).toHaveText(name);
  await expect(main(page)).not.toContainText(foreign);
}

async function goOn(page: Page): Promise<void> {
  await title(page).focus();
  await page.keyboard.press('Enter');
}

test('the guide from the start page to its end', async ({ page, context }) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  let okta = new RecordedTraffic('okta', '', '');

  await test.step('Okta is chosen, the connection made', async () => {
    await page.getByRole('link', { name: /Connect a provider/ }).click();
    await main(page).getByRole('radio', { name: 'Okta' }).check();
    await main(page).getByRole('textbox', { name: 'Name of the connection' }).fill('Contoso');
    await press(page, 'Create and set up');
    await expect(main(page)).toContainText('Lifecycle Management');
    await isOktas(page, 'Before you start');
    await main(page).getByRole('textbox', { name: 'Name of your Okta org' }).fill('contoso');
    await main(page).getByRole('button', { name: 'Use it' }).click();
    await expect(main(page).getByRole('button', { name: 'Use it' })).toBeDisabled();
    await press(page, 'Begin');
    await press(page, 'Not needed here, go on');
  });

  await test.step('base URL and token are copied under the labels of the console', async () => {
    await isOktas(page, 'Copy base URL and token');
    await press(page, 'Copy Token');
    await expect(status(page)).toContainText('was copied');
    okta = new RecordedTraffic('okta', workbench.scim.baseUrl, await clipboard(page));
    await goOn(page);
    await isOktas(page, 'Add the application');
    const there = main(page).getByRole('link', { name: 'Open in Okta' });
    await expect(there).toHaveAttribute('href', 'https://contoso-admin.okta.com/admin/apps/active');
    await press(page, 'The application exists, go on');
    await isOktas(page, 'Enter URL and token');
    await press(page, 'Copy SCIM 2.0 Base Url');
    expect(await clipboard(page)).toBe(workbench.scim.baseUrl);
    await press(page, 'URL and token are in, go on');
    await isOktas(page, 'Test API Credentials');
  });

  await test.step('a refused token is cured where it is entered, then the test is seen', async () => {
    expect(await okta.play('wrong-token')).toBe(401);
    await isOktas(page, 'Enter URL and token');
    await expect(status(page)).toContainText('Okta called, but its token was refused');
    expect(await okta.play('test-credentials-users')).toBe(200);
    await expect(title(page)).toHaveText('Okta is connected');
    await expect(main(page)).toContainText('or Okta forgets both');
    await goOn(page);
    await isOktas(page, 'Switch provisioning on');
    await press(page, 'All three are ticked, go on');
    await isOktas(page, 'Assign users or groups');
  });

  await test.step('people, a group, a change and a leaver', async () => {
    expect(await okta.play('look-up-before-create')).toBe(200);
    await okta.create('change-members', 'ada', 'grace');
    await expect(title(page)).toHaveText('The first people are here');
    await goOn(page);
    await isOktas(page, 'Push groups');
    await okta.create('change-members', 'sales');
    expect(await okta.play('change-members')).toBe(204);
    await expect(title(page)).toHaveText('Groups come with their members');
    await goOn(page);
    await isOktas(page, 'A change arrives');
    expect(await okta.play('update-user')).toBe(200);
    await expect(title(page)).toHaveText('A change came through');
    await goOn(page);
    await isOktas(page, 'A leaver is deactivated');
    expect(await okta.play('deactivate')).toBe(200);
    await expect(title(page)).toHaveText('A leaver is inactive');
  });

  await test.step('the end leads on', async () => {
    await press(page, 'Finish');
    await expect(title(page)).toHaveText('People come by themselves now');
    await expect(main(page)).not.toContainText(foreign);
    await expect(main(page)).toContainText('Okta is set up');
  });
});

test('a rehearsal to its result', async ({ page }) => {
  test.setTimeout(120_000);
  await page.getByRole('link', { name: /Connect a provider/ }).click();
  await main(page).getByRole('radio', { name: 'Okta' }).check();
  await main(page).getByRole('textbox', { name: 'Name of the connection' }).fill('Contoso');
  await press(page, 'Create and set up');
  await expect(title(page)).toHaveText('Before you start');

  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('rehearse');
  await page
    .getByRole('option', { name: /Rehearse/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('A simulated Okta sends the requests of');
  await dialog.getByText(/^Dialect: /).click();
  await expect(dialog.getByRole('radio', { name: /Own integration/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Start rehearsal' }).click();

  const bar = page.getByRole('region', { name: 'Rehearsal', exact: true });
  await expect(bar).toContainText('First assignments');
  await bar.getByRole('button', { name: '20×' }).click();
  await page.getByRole('link', { name: 'Show the result' }).click({ timeout: 60_000 });
  await expect(title(page)).toContainText('people arrived');
  await expect(main(page)).toContainText('Simulated Okta');
  await expect(main(page)).toContainText('Test API Credentials');
  await expect(main(page)).not.toContainText(foreign);
  await page.getByRole('link', { name: 'Live', exact: true }).click();
  await expect(main(page)).toContainText('Tomas Okafor was deactivated');
  await expect(main(page)).not.toContainText(foreign);
});
