/**
 * The admin's walk in the manner of a user, in a real Chromium on the built product: create a SCIM setting, copy its values,
 * follow the guide to its end while Entra's requests arrive as they were recorded, open a request, restart and find everything
 * again. On the way every page is checked with axe in both themes, and the pictures of the documentation are taken.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { walkOf } from './readme-walk';
import { EntraTraffic } from './recorded-exchanges';

const PICTURES = resolve(import.meta.dirname, '../../docs/pictures');
const pages = ['Set up', 'Live', 'Directory', 'Requests', 'Findings', 'Settings'] as const;
type PageName = (typeof pages)[number];

let dataDir = '';
let workbench: RunningWorkbench;
let context: BrowserContext;
let page: Page;
let token = '';
let entra: EntraTraffic;
const complaints: string[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  mkdirSync(PICTURES, { recursive: true });
  dataDir = mkdtempSync(join(tmpdir(), 'journey-'));
  workbench = await startWorkbench(dataDir);
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(workbench.ui.url);
});

test.afterAll(async () => {
  await context?.close();
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const link = (name: PageName) => page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name });
const main = () => page.getByRole('main');
const title = () => main().getByRole('heading', { level: 1 });
const status = () => main().locator('[aria-label="Status"]');

/** A step as the drawer of all steps has it. */
async function expectState(step: string, state: string): Promise<void> {
  await page.getByRole('button', { name: 'All steps' }).click();
  const drawer = page.getByRole('dialog', { name: 'All steps' });
  await expect(drawer.getByRole('button', { name: step })).toHaveAttribute('data-state', state);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
}

/** By Enter, from the title: where a button has the focus, Enter presses that one. */
async function goOn(): Promise<void> {
  await title().focus();
  await page.keyboard.press('Enter');
}

const isSaid = walkOf('Microsoft Entra ID');

/** A button of the walk in the README. */
async function press(name: string): Promise<void> {
  isSaid(name);
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
}

async function clipboard(): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test('the token in the address is taken out of it at once', async () => {
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/[a-z]*$/);
});

test('a SCIM setting is created, and what one needs comes before the first step', async () => {
  await page.goto(`${new URL(workbench.ui.url).origin}/setup`);
  await page.getByRole('textbox', { name: 'Name of the connection' }).fill('Contoso');
  await press('Create and set up');
  await expect(title()).toHaveText('Before you start');
  await press('Begin');
  await expect(title()).toHaveText('Make it reachable');
  await press('Not needed here, go on');
  await expect(title()).toHaveText('Copy base URL and token');
});

test('copying the token is what ticks its step, and the token itself is never shown', async () => {
  await press('Copy Base URL');
  expect(await clipboard()).toBe(workbench.scim.baseUrl);
  await press('Copy Token');
  await expect(status()).toContainText('was copied');
  token = await clipboard();
  expect(token.length).toBeGreaterThan(40);
  entra = new EntraTraffic(workbench.scim.baseUrl, token);
  await expect(page.locator('body')).not.toContainText(token);
  await goOn();
  await expect(title()).toHaveText('Create the application');
});

test('what no traffic can show is ticked by hand, and the values stand under the console’s own labels', async () => {
  await press('The application exists, go on');
  await expect(title()).toHaveText('Enter URL and token');
  await press('Copy Tenant URL');
  expect(await clipboard()).toBe(workbench.scim.baseUrl);
  await press('Copy Secret Token');
  expect(await clipboard()).toBe(token);
  await expect(status()).toContainText('The base URL is local');
  await press('URL and token are in, go on');
  await expect(title()).toHaveText('Test Connection');
});

test('a refused token leads to the step that cures it, until the right one arrives', async () => {
  expect(await entra.play('test-connection-wrong-token')).toBe(401);
  await expect(title()).toHaveText('Enter URL and token');
  await expect(status()).toContainText('Entra called, but its token was refused');
  await picture('set-up-trouble', 'Set up', 'light');
  expect(await entra.play('test-connection-user')).toBe(200);
  await expect(title()).toHaveText('Entra is connected');
  await expect(main()).toContainText('or Entra forgets both');
  await picture('set-up-seen', 'Set up', 'light');
});

test('the way goes on by Enter, and older consoles are drawn beside the present one', async () => {
  await goOn();
  await expect(title()).toHaveText('Check the mappings');
  await goOn();
  await expect(title()).toHaveText('Choose the scope');
  await main().getByRole('button', { name: 'My screen looks different' }).click();
  await expect(main()).toContainText('Edit Provisioning');
  await main()
    .getByRole('button', { name: /scope is/i })
    .click();
  await expect(title()).toHaveText('Assign users and groups');
  await expectState('Choose the scope', 'by hand');
});

test('the first person to arrive shows several steps at once', async () => {
  await entra.create('add-members', 'ada', 'grace');
  expect(await entra.play('create-user')).toBe(201);
  await expect(title()).toHaveText('The first people are here');
  await expect(main()).toContainText('arrived.');
  await expectState('Start provisioning', 'seen');
});

test('groups are seen when members are there, then a change and a leaver', async () => {
  await goOn();
  await expect(title()).toHaveText('Groups and their members arrive');
  await entra.create('add-members', 'research');
  await expectState('Groups and their members arrive', 'waiting');
  expect(await entra.play('add-members')).toBe(204);
  await expect(title()).toHaveText('Groups come with their members');
  await goOn();
  await expect(title()).toHaveText('A change arrives');
  expect(await entra.play('update-display-name')).toBe(200);
  await expect(title()).toHaveText('A change came through');
  await goOn();
  expect(await entra.play('deactivate')).toBe(200);
  await expect(title()).toHaveText('A leaver is inactive');
});

test('the end says what is proved, what was ticked by hand, and what follows on the platform', async () => {
  await press('Finish');
  await expect(title()).toHaveText('People come by themselves now');
  await expect(main()).toContainText('people arrived');
  await expect(main()).toContainText('Ticked by hand: 2');
  await expect(main().getByRole('link', { name: /E-mail deliverability/ })).toBeVisible();
  await picture('set-up-finish', 'Set up', 'light');
});

test('the same steps lead to the platform, with its values, ticked by hand', async () => {
  await main().getByRole('link', { name: 'What changes' }).click();
  await expect(title()).toHaveText('Move over to the platform');
  const tenantUrl = main().getByRole('row', { name: /Tenant URL/ });
  await expect(tenantUrl).toContainText('https://scim-api.keepnetlabs.com/scim');
  await expect(main()).toContainText('resetScope');
  await main()
    .getByRole('textbox', { name: 'Address of the platform' })
    .fill('https://other.example.com/scim');
  await main().getByRole('button', { name: 'Use it' }).click();
  await expect(tenantUrl).toContainText('https://other.example.com/scim');
  await page.goto(`${page.url().split('/setup')[0]}/setup/platform/platform-enter-url-and-token`);
  await main().getByRole('button', { name: 'Copy Tenant URL' }).click();
  expect(await clipboard()).toBe('https://other.example.com/scim');
  await main()
    .getByRole('button', { name: /go on$/ })
    .click();
  await page.getByRole('button', { name: 'This test server' }).click();
  await expect(title()).toHaveText('People come by themselves now');
});

test('one click leads from a sentence to request and response', async () => {
  await link('Live').click();
  await page
    .getByRole('treeitem', { name: /was deactivated/ })
    .first()
    .click();
  const detail = page.getByRole('region', { name: 'Request in detail' });
  await expect(detail).toContainText('"Replace"');
  await expect(detail.getByRole('region', { name: 'Response', exact: true })).toContainText(
    '"active": false',
  );
  await expect(detail).not.toContainText(token);
  await page.keyboard.press('Escape');
});

test('no page violates an accessibility rule in either theme', async () => {
  // Contrast is computed for every piece of text there is, which takes its time on a busy machine.
  test.setTimeout(300_000);
  for (const name of pages) {
    await link(name).click();
    await expect(link(name)).toHaveAttribute('aria-current', 'page');
    await expectAccessible(page, name);
    for (const theme of ['dark', 'light'] as const)
      await picture(name.toLowerCase().replace(' ', '-'), name, theme);
  }
});

test('nothing is lost at 200 % zoom: no page scrolls sideways', async () => {
  await page.setViewportSize({ width: 640, height: 400 });
  for (const name of pages) {
    await page.goto(`${new URL(workbench.ui.url).origin}/${name.toLowerCase().replace(' ', '')}`);
    await expect(main()).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, name).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('everything is there again after a restart', async () => {
  expect(await workbench.stop()).toBe(0);
  workbench = await startWorkbench(dataDir);
  // The page that lost its core says so as long as it is there; a new one starts from the new address.
  await page.goto('about:blank');
  complaints.length = 0;
  await page.goto(workbench.ui.url);
  await link('Directory').click();
  await expect(main()).toContainText('Marta Lindqvist');
  await link('Requests').click();
  await expect(main()).toContainText('PATCH');
  await link('Set up').click();
  await expect(title()).toHaveText('People come by themselves now');
  await expectState('A leaver is deactivated', 'seen');
  await expectState('Choose the scope', 'by hand');
});

test('the browser had nothing to complain about, the content security policy included', () => {
  expect(complaints).toEqual([]);
});

/** At 1280 x 800, calm: no pointer over anything, no motion. */
async function picture(file: string, name: PageName, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await expect(link(name)).toHaveAttribute('aria-current', 'page');
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(PICTURES, `${file}-${theme}.png`) });
}
