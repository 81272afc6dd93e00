/** Search or run: the keys that lead through it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { createUsers, send, userSchema } from './send';

const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'palette-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
  await createUsers(workbench, 3);
  await send(workbench, 'POST', 'Users', {
    schemas: [userSchema, enterpriseUser],
    userName: 'wanda@contoso.example',
    displayName: 'Wanda Reed',
    [enterpriseUser]: { department: 'Falconry' },
  });
});

test.afterAll(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test.beforeEach(async ({ page }) => {
  await page.goto(workbench.ui.url);
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
});

const field = (page: Page) => page.getByRole('combobox', { name: 'Search or run' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option');

/** The option that screen readers announce. It may be gone by the time it is read, while results come: then it is asked again. */
async function expectCurrent(page: Page, text: string) {
  const current = async () => {
    const id = await field(page).getAttribute('aria-activedescendant');
    return (await page.locator(`[id="${id}"]`).allTextContents()).join();
  };
  await expect.poll(current).toContain(text);
}

test('begins at the first, and the arrows go round', async ({ page }) => {
  await expectCurrent(page, 'Set up');
  await page.keyboard.press('ArrowDown');
  await expectCurrent(page, 'Live');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expectCurrent(page, 'Show all keys');
  await page.keyboard.press('ArrowDown');
  await expectCurrent(page, 'Set up');
});

test('page keys go eight further, and not beyond the ends', async ({ page }) => {
  const texts = await options(page).allTextContents();
  const pages = Math.ceil(texts.length / 8);
  for (let turn = 1; turn <= pages; turn += 1) {
    await page.keyboard.press('PageDown');
    await expectCurrent(page, texts[turn * 8] ?? texts.at(-1) ?? '');
  }
  for (let turn = 0; turn < pages; turn += 1) await page.keyboard.press('PageUp');
  await expectCurrent(page, texts[0] ?? '');
});

test('finds a person, and Enter opens them', async ({ page }) => {
  await page.keyboard.type('user 002');
  await expect(options(page).filter({ hasText: 'User 002' }).first()).toBeVisible();
  await expectCurrent(page, 'User 002');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/directory\//);
  await expect(page.getByRole('heading', { name: /User 002/ })).toBeVisible();
  await expect(field(page)).toBeHidden();

  await test.step('or by any value, with the requests that hold it and rows of the mapping', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('falconry');
    await expectCurrent(page, 'Wanda Reed');
    await expectCurrent(page, 'Department: Falconry');
    await options(page).filter({ hasText: 'All requests with this' }).click();
    await expect(page).toHaveURL(/\/requests\?query=falconry$/);
    await expect(field(page)).toBeHidden();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('mapping user name');
    await expectCurrent(page, 'User name');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/mapping\?row=userName$/);
  });
});

test('forgets what was typed, and Escape closes it', async ({ page }) => {
  await page.keyboard.type('nobody of this name');
  await expect(page.getByText('Nothing is called nobody of this name')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toHaveValue('');
});

test('a press runs what is pressed: a dialog of a feature opens', async ({ page }) => {
  await options(page).filter({ hasText: 'Show all keys' }).click();
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('makes a token, and leads to where it can be copied and read', async ({ page }) => {
  await page.keyboard.type('new token');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings\/tokens$/);
  await page.getByRole('button', { name: 'Show' }).click();
  const token = page.locator('.token-whole');
  await expect(token).toHaveText(/^\S{20,}$/);
  await page.getByRole('button', { name: 'Hide' }).click();
  await expect(token).toBeHidden();
});

test('finds a section of the settings, and lands on it', async ({ page }) => {
  await page.keyboard.type('client credentials');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Other ways to sign in' })).toBeFocused();
});

test('a slash goes to the search of the page, or searches everything where there is none', async ({
  page,
}) => {
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Directory' }).click();
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.getByRole('link', { name: 'SCIM Workbench' }).click();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
});
