/**
 * The main job in the manner of a user, in a real Chromium on the built product: create a SCIM setting, copy its values,
 * follow the guide while the simulated Entra ID plays, open a request, restart and find everything again. On the way every
 * page is checked with axe in both themes, and the pictures of the documentation are taken.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';

const PICTURES = resolve(import.meta.dirname, '../../docs/pictures');
const pages = ['Set up', 'Live', 'Directory', 'Requests', 'Settings'] as const;
type PageName = (typeof pages)[number];

let dataDir = '';
let workbench: RunningWorkbench;
let context: BrowserContext;
let page: Page;
let token = '';
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
const step = (title: string) =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: title });
const main = () => page.getByRole('main');

async function clipboard(): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test('the token in the address is taken out of it at once', async () => {
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/[a-z]*$/);
});

test('the first thing to do is to create a SCIM setting, and its token is shown once', async () => {
  await page.getByRole('textbox', { name: 'Name of the SCIM setting' }).fill('Contoso');
  await page.getByRole('button', { name: 'Create' }).click();
  const field = main().locator('.field', { hasText: 'Secret token' });
  await field.getByRole('button', { name: /Copy/ }).click();
  token = await clipboard();
  expect(token.length).toBeGreaterThan(40);
  const response = await fetch(`${workbench.scim.baseUrl}/ServiceProviderConfig`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(200);
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await expect(page.locator('body')).not.toContainText(token);
});

test('the guide gives the base URL to copy and ticks by hand what no traffic can show', async () => {
  await step('Enter URL and token').click();
  await main().locator('.field', { hasText: 'Tenant URL' }).getByRole('button', { name: /Copy/ }).click();
  expect(await clipboard()).toBe(workbench.scim.baseUrl);
  await expect(main()).toContainText('Entra calls from the internet and can’t reach it');

  await step('Choose the scope').click();
  await main().getByRole('button', { name: 'My screen looks different' }).click();
  await expect(main()).toContainText('Edit Provisioning');
  await main()
    .getByRole('button', { name: /scope is/i })
    .click();
  await expect(step('Choose the scope')).toHaveAttribute('data-state', 'by hand');
});

test('a refused request shows at the waiting step why nothing comes, until the right one arrives', async () => {
  const probe = `${workbench.scim.baseUrl}/Users?filter=userName+eq+%22${randomUUID()}%22`;
  await fetch(probe, { headers: { authorization: 'Bearer wrong' } });
  await expect(
    page.getByRole('navigation', { name: 'Steps' }).locator('[data-state="in trouble"]'),
  ).toHaveCount(1);
  await fetch(probe, { headers: { authorization: `Bearer ${token}` } });
  await expect(step('Test Connection')).toHaveAttribute('data-state', 'seen');
});

test('a rehearsal ticks the steps while it runs', async () => {
  await page.getByRole('button', { name: 'Rehearse' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '5×', exact: true }).click();
  await dialog.getByRole('button', { name: 'Start rehearsal' }).click();
  await link('Set up').click();
  await expect(step('First users arrive')).toHaveAttribute('data-state', 'seen', { timeout: 30_000 });
  await expect(step('First users arrive')).toContainText('simulated');
  await expect(step('A leaver is deactivated')).not.toHaveAttribute('data-state', 'seen');
  await page.getByRole('button', { name: 'Pause' }).click();
  await picture('set-up', 'Set up', 'light');
  await picture('set-up', 'Set up', 'dark');
  await page.getByRole('button', { name: 'Go on' }).click();
});

test('users and groups appear on the live page as they arrive, in plain sentences', async () => {
  await link('Live').click();
  await expect(main()).toContainText('was deactivated', { timeout: 60_000 });
  await expect(main()).toContainText('moved from');
  await expect(main()).toContainText(/gained \d+ members/);
  await expect(page.getByRole('region', { name: 'Rehearsal' })).toContainText('Rehearsal finished', {
    timeout: 60_000,
  });
});

test('one click leads from a sentence to request and response', async () => {
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

test('the guide shows every step that traffic can show, and the rest by hand', async () => {
  await link('Set up').click();
  await expect(step('A leaver is deactivated')).toHaveAttribute('data-state', 'seen');
});

for (const theme of ['light', 'dark'] as const) {
  test(`no page violates an accessibility rule in the ${theme} theme`, async () => {
    // Contrast is computed for every piece of text there is, which takes its time on a busy machine.
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const name of pages) {
      await link(name).click();
      await expect(link(name)).toHaveAttribute('aria-current', 'page');
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map(({ target }) => target).join(' ')}`),
      ).toEqual([]);
      await picture(name.toLowerCase().replace(' ', '-'), name, theme);
    }
  });
}

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
  await expect(main()).toContainText('Tomas Okafor');
  await link('Requests').click();
  await expect(main()).toContainText('PATCH');
  await link('Set up').click();
  await expect(step('A leaver is deactivated')).toHaveAttribute('data-state', 'seen');
  await expect(step('Choose the scope')).toHaveAttribute('data-state', 'by hand');
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
