/**
 * JumpCloud and any other provider: each guide from the start page to its end by the keyboard alone, ticked by requests as they are
 * recorded, and each rehearsal to its result.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { walkOf } from './readme-walk';
import { RecordedTraffic } from './recorded-exchanges';
import { searchOrRun } from './search-or-run';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

let isSaid = walkOf('JumpCloud');
let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'jumpcloud-'));
  workbench = await startWorkbench(dataDir);
  await page.goto(workbench.ui.url);
});
test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const main = (page: Page) => page.getByRole('main');
const title = (page: Page) => main(page).getByRole('heading', { level: 1 });
/** A button whose words stand in the walk of the README. */
async function press(page: Page, name: string): Promise<void> {
  isSaid(name);
  await tabTo(page, main(page).getByRole('button', { name }));
  await page.keyboard.press('Enter');
}

/** More than there are stops on any page of the guides. */
const mostStops = 80;

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeEnabled();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

async function goOn(page: Page, to: string): Promise<void> {
  await tabTo(page, main(page).getByRole('button', { name: /^Next: / }));
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(to);
}

/** From the start page to the first step over there. The token, copied as a person does. */
async function connect(page: Page, provider: string): Promise<string> {
  isSaid = walkOf(provider);
  await tabTo(page, page.getByRole('link', { name: /Connect a provider/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('radio', { checked: true }));
  const radio = page.getByRole('radio', { name: provider });
  for (let turn = 0; turn < 5 && !(await radio.isChecked()); turn += 1)
    await page.keyboard.press('ArrowDown');
  await expect(radio).toBeChecked();
  await tabTo(page, page.getByRole('textbox', { name: 'Name of the connection' }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Contoso');
  await press(page, 'Create and set up');
  await expect(title(page)).toHaveText('Before you start');
  await press(page, 'Begin');
  await press(page, 'Not needed here, go on');
  await expect(title(page)).toHaveText('Copy base URL and token');
  await press(page, 'Copy Token');
  await expect(main(page).locator('[aria-label="Status"]')).toContainText('was copied');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Another provider's name stands nowhere on the page. */
async function speaksOnlyOf(page: Page, provider: RegExp): Promise<void> {
  const text = (await main(page).textContent()) ?? '';
  const others = [/Entra|Microsoft/, /Okta/, /OneLogin/, /JumpCloud/].filter(
    ({ source }) => source !== provider.source,
  );
  for (const other of others) expect(text).not.toMatch(other);
}

async function rehearsed(page: Page, provider: string, phase: string): Promise<void> {
  await searchOrRun(page, `Rehearse as ${provider}`);
  await expect(page).toHaveURL(/\/live$/);
  const bar = page.getByRole('region', { name: 'Rehearsal', exact: true });
  await bar.getByRole('button', { name: '20×' }).click();
  await page.getByRole('link', { name: 'Show the result' }).click({ timeout: 60_000 });
  await expect(title(page)).toContainText('27 people');
  await expect(title(page)).not.toContainText('broke off');
  await page.getByRole('link', { name: 'Live', exact: true }).first().click();
  await expect(main(page)).toContainText(phase);
  await page.goBack();
}

test('JumpCloud', async ({ page }) => {
  test.setTimeout(120_000);
  const token = await connect(page, 'JumpCloud');
  const jumpCloud = new RecordedTraffic('jumpcloud', workbench.scim.baseUrl, token);

  await test.step('what no traffic can show is ticked by hand', async () => {
    await goOn(page, 'Create a group and put people into it');
    await press(page, 'The group exists');
    await expect(title(page)).toHaveText('Create the application');
    await press(page, 'The application exists');
    await expect(title(page)).toHaveText('Fill in the SSO tab');
    await press(page, 'SSO tab is filled in');
    await expect(title(page)).toHaveText('Enter URL and token');
    await speaksOnlyOf(page, /JumpCloud/);
    await press(page, 'URL and token are in');
    await expect(title(page)).toHaveText('Test Connection and Activate');
  });

  await test.step('a test user who is here already is trouble of that step, and goes with the next test', async () => {
    expect(await jumpCloud.playAs('test', 'test-connection-create-user')).toBe(201);
    expect(await jumpCloud.play('test-connection-user-exists')).toBe(409);
    await expect(main(page)).toContainText('The test user is here already');
    expect(await jumpCloud.play('test-connection-update-user')).toBe(200);
    expect(await jumpCloud.playAs('testGroup', 'test-connection-create-group')).toBe(201);
    expect(await jumpCloud.play('test-connection-delete-user')).toBe(204);
    await expect(title(page)).toHaveText('JumpCloud is connected');
    await expect(main(page)).toContainText('One more press');
  });

  await test.step('groups are bound: people, then their group, arrive; the test user was nobody', async () => {
    await goOn(page, 'Disable SSO');
    await press(page, 'SSO is disabled');
    await expect(title(page)).toHaveText('Bind the groups');
    expect(await jumpCloud.playAs('ada', 'create-user')).toBe(201);
    await expect(title(page)).toHaveText('The first people are here');
    await goOn(page, 'Groups and their members arrive');
    expect(await jumpCloud.playAs('sales', 'create-group')).toBe(201);
    expect(await jumpCloud.play('add-member-again')).toBe(204);
    await expect(title(page)).toHaveText('Groups come with their members');
  });

  await test.step('a change and a leaver end the guide', async () => {
    await goOn(page, 'A change arrives');
    expect(await jumpCloud.play('update-user')).toBe(200);
    await expect(title(page)).toHaveText('A change came through');
    await goOn(page, 'A leaver is deactivated');
    expect(await jumpCloud.play('deactivate')).toBe(200);
    await expect(title(page)).toHaveText('A leaver is inactive');
    await title(page).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/setup\/finish$/);
    await expect(main(page)).toContainText('JumpCloud');
    await speaksOnlyOf(page, /JumpCloud/);
  });

  await test.step('the rehearsal ends with its result, and counts no test user', async () => {
    await rehearsed(page, 'JumpCloud', 'first synchronization');
    await speaksOnlyOf(page, /JumpCloud/);
  });
});

test('any other provider', async ({ page }) => {
  test.setTimeout(120_000);
  const token = await connect(page, 'Any other identity provider');
  const client = new RecordedTraffic('generic', workbench.scim.baseUrl, token);

  await test.step('the first questions of a client tick the connection', async () => {
    await goOn(page, 'Create a SCIM connection');
    await press(page, 'The connection exists');
    await expect(title(page)).toHaveText('Enter base URL and token');
    expect(await client.play('service-provider-config')).toBe(200);
    expect(await client.play('look-up-nobody')).toBe(200);
    await expect(title(page)).toHaveText(/It is (?:let in|connected)/);
  });

  await test.step('people, a group, a change and a leaver tick the rest', async () => {
    await goOn(page, 'Map the attributes');
    await press(page, 'The mapping is right');
    await expect(title(page)).toHaveText('Allow create, update and deactivate');
    await press(page, 'All three are allowed');
    await expect(title(page)).toHaveText('Assign one person, then a group');
    await client.create('add-member', 'ada', 'grace');
    await expect(title(page)).toHaveText('The first people are here');
    await client.create('add-member', 'research');
    expect(await client.play('add-member')).toBe(204);
    expect(await client.play('change-title')).toBe(200);
    expect(await client.play('deactivate')).toBe(200);
    await page.goto(`${new URL(workbench.ui.url).origin}/setup/finish`);
    await expect(main(page)).not.toContainText('still open');
    await speaksOnlyOf(page, /nobody/);
  });

  await test.step('the rehearsal ends with its result', async () => {
    await rehearsed(page, 'any other', 'first synchronization');
    await speaksOnlyOf(page, /nobody/);
  });
});
