/** The Set up page with the keyboard, under a busy reader's eyes, and on projectors. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { EntraTraffic, RecordedTraffic } from './recorded-exchanges';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'set-up-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
  await page.goto(workbench.ui.url);
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const status = (page: Page) => page.getByRole('main').locator('[aria-label="Status"]');
const allSteps = (page: Page) => page.getByRole('dialog', { name: 'All steps' });
const traffic = () => new EntraTraffic(workbench.scim.baseUrl, workbench.setting?.token ?? '');

async function open(page: Page, place: string): Promise<void> {
  await page.goto(`${new URL(workbench.ui.url).origin}/setup/${place}`);
  await expect(title(page)).toBeVisible();
}

test('what one needs comes before the first step, and Enter goes on', async ({ page }) => {
  await page.goto(`${new URL(workbench.ui.url).origin}/setup`);
  await expect(title(page)).toHaveText('Before you start');
  await expect(page.getByRole('main')).toContainText('Application Administrator');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Make it reachable');
});

test('a token that nobody copied can’t be read again: the step says so and offers a new one', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'copy-values');
  await expect(page.getByRole('main')).toContainText('was not copied, and can’t be read again');
  await expect(status(page)).toContainText('Ticked as soon as the token is copied');
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByRole('button', { name: 'Copy Token' }).click();
  await expect(status(page)).toContainText('was copied');
  const token = await page.evaluate(() => navigator.clipboard.readText());
  expect(await new EntraTraffic(workbench.scim.baseUrl, token).play('test-connection-user')).toBe(200);
});

test('j, k and the brackets lead along the steps, c copies one value after the other', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'create-application');
  await page.keyboard.press('j');
  await expect(title(page)).toHaveText('Enter URL and token');
  await page.keyboard.press('c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(workbench.scim.baseUrl);
  await page.getByRole('button', { name: 'Why?' }).focus();
  await page.keyboard.press('k');
  await expect(title(page)).toHaveText('Create the application');
  await page.keyboard.press(']');
  await expect(title(page)).toHaveText('Enter URL and token');
  await page.keyboard.press('[');
  await expect(title(page)).toHaveText('Create the application');
});

test('all steps are in a drawer, from which one is chosen with the arrows', async ({ page }) => {
  await open(page, 'create-application');
  await page.getByRole('button', { name: 'All steps' }).click();
  await expect(allSteps(page)).toContainText('about');
  await expect(allSteps(page).locator('[aria-current="step"]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(allSteps(page)).toBeHidden();
  await expect(title(page)).toHaveText('Test Connection');
});

test('what arrives for the step on show takes the top of the page, and Enter leads on', async ({ page }) => {
  await open(page, 'test-connection');
  await expect(status(page)).toContainText('Waiting for Entra to call');
  expect(await traffic().play('test-connection-user')).toBe(200);
  await expect(title(page)).toHaveText('Entra is connected');
  await expect(page.getByRole('main')).toContainText('One more press');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Check the mappings');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Choose the scope');
});

test('trouble stands on the step that cures it, and goes by itself', async ({ page }) => {
  await open(page, 'test-connection');
  const wrong = new EntraTraffic(`${workbench.scim.baseUrl}/Users`, workbench.setting?.token ?? '');
  expect(await wrong.play('test-connection-user')).toBe(404);
  await expect(title(page)).toHaveText('Enter URL and token');
  await expect(status(page)).toContainText('/scim/Users/Users');
  await expect(status(page).getByRole('button', { name: 'Copy base URL' })).toBeVisible();
  expect(await traffic().play('test-connection-wrong-token')).toBe(401);
  await expect(status(page)).toContainText('Entra called, but its token was refused');
  await expect(status(page).getByRole('button', { name: 'Make a new token' })).toBeVisible();
  expect(await traffic().play('test-connection-user')).toBe(200);
  await expect(title(page)).toHaveText('Entra is connected');
});

test('what a person sends by hand ticks nothing and is named', async ({ page }) => {
  await open(page, 'test-connection');
  await fetch(
    `${workbench.scim.baseUrl}/Users?filter=userName+eq+%220a4b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d%22`,
    {
      headers: { authorization: `Bearer ${workbench.setting?.token}`, 'user-agent': 'curl/8.5.0' },
    },
  );
  await status(page).getByRole('button', { name: 'Seen so far: 1 request, from curl/8.5.0' }).click();
  await expect(status(page)).toContainText('It is not Entra, so it ticks nothing');
  await expect(title(page)).toHaveText('Test Connection');
});

test('requests of another provider are told with reasons, and lead to its guide', async ({ page }) => {
  await open(page, 'assign');
  const okta = new RecordedTraffic('okta', workbench.scim.baseUrl, workbench.setting?.token ?? '');
  expect(await okta.play('test-credentials-users')).toBe(200);
  const note = page.getByRole('status').filter({ hasText: 'These requests are those of Okta' });
  await expect(note).toContainText('this is the guide for Microsoft Entra ID');
  await expect(note).toContainText('Okta SCIM Client');
  await expectAccessible(page, 'another provider');
  await note.getByRole('link', { name: 'Change the provider' }).click();
  await expect(title(page)).toHaveText('Settings');
});

test('evidence does not carry off a reader who has something open', async ({ page }) => {
  await open(page, 'enter-url-and-token');
  await page.getByRole('button', { name: 'All steps' }).click();
  await traffic().play('test-connection-user');
  await expect(allSteps(page).getByRole('button', { name: 'Enter URL and token' })).toHaveAttribute(
    'data-state',
    'seen',
  );
  await page.keyboard.press('Escape');
  await expect(title(page)).toHaveText('Entra is let in');
});

test('what is opened below a step comes into view', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 560 });
  await open(page, 'enter-url-and-token');
  for (const name of ['Click by click', 'What usually goes wrong', 'Why?']) {
    await page.getByRole('button', { name }).click();
    await expect(page.locator('.opened')).toBeInViewport({ ratio: 0.9 });
  }
  await page.getByRole('button', { name: 'My screen looks different' }).click();
  await expect(page.getByRole('figure', { name: /Get Started/ })).toBeInViewport();
});

test('a step is found by search or run', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('choose the scope');
  await page
    .getByRole('option', { name: /Choose the scope/ })
    .first()
    .click();
  await expect(title(page)).toHaveText('Choose the scope');
});

test('neither waiting nor trouble nor the moment violates an accessibility rule in either theme', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const check = (of: string) => expectAccessible(page, of);
  for (const place of [
    'before',
    'make-reachable',
    'copy-values',
    'enter-url-and-token',
    'time-zone',
    'finish',
  ]) {
    await open(page, place);
    await check(place);
  }
  await open(page, 'enter-url-and-token');
  await page.getByRole('button', { name: 'My screen looks different' }).click();
  await check('variants');
  await page.getByRole('button', { name: 'All steps' }).click();
  await check('all steps');
  await page.keyboard.press('Escape');
  await traffic().play('test-connection-wrong-token');
  await expect(status(page)).toContainText('refused');
  await check('trouble');
  await traffic().play('test-connection-user');
  await open(page, 'test-connection');
  await expect(title(page)).toHaveText('Entra is connected');
  await check('moment');
});

test('all of a normal step fits into 1280 x 800, and nothing scrolls sideways at 200 %', async ({ page }) => {
  test.setTimeout(120_000);
  const steps = [
    'make-reachable',
    'create-application',
    'enter-url-and-token',
    'test-connection',
    'check-mappings',
    'choose-scope',
    'assign',
    'users-arrive',
    'time-zones/time-zones-told',
  ];
  for (const place of steps) {
    await open(page, place);
    const room = await page
      .getByRole('main')
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(room, place).toBe(0);
  }
  await page.setViewportSize({ width: 640, height: 400 });
  for (const place of ['before', 'enter-url-and-token', 'time-zone', 'finish']) {
    await open(page, place);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, place).toBeLessThanOrEqual(0);
  }
});
