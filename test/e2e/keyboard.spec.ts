/** Every task of a troubleshooter without a mouse: the focus is always somewhere and seen, and what no other test looks at is accessible. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { enter, expectFocus, press, tabTo } from './keyboard';
import { send, userSchema } from './send';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  dataDir = mkdtempSync(join(tmpdir(), 'keyboard-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Alderpoint');
  await arrivals();
  await page.goto(workbench.ui.url);
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const person = (name: string, timezone: string) => ({
  schemas: [userSchema],
  userName: `${name.toLowerCase()}@alderpoint.example`,
  displayName: name,
  emails: [{ type: 'work', value: `${name.toLowerCase()}@alderpoint.example` }],
  timezone,
});

async function arrivals(): Promise<void> {
  const { body } = await send(workbench, 'POST', 'Users', person('Marta', 'US'));
  await send(workbench, 'POST', 'Users', person('Deniz', 'DE'));
  await send(workbench, 'POST', 'Users', person('Yuki', 'US'));
  await send(workbench, 'PATCH', `Users/${body.id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', path: 'title', value: 'Head of Sales' }],
  });
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Keys that lead to a page; it is there when its title is. */
async function go(page: Page, key: string, name: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press(key);
  await expect(title(page, name)).toBeVisible();
}

async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search or run' })).toBeFocused();
  await page.keyboard.type(command);
  await expect(page.locator('[role="option"][data-highlighted]')).toContainText(command);
  await page.keyboard.press('Enter');
}

test('a wrong time zone is followed to its cause, its mapping row and a better expression', async ({
  page,
}) => {
  const cause = 'A country stands where a time zone belongs';

  await test.step('findings: to the card, its people and the copied fix', async () => {
    await go(page, 'f', 'Findings');
    const head = page.getByRole('button', { name: new RegExp(`^${cause}(?!, and)`) });
    await expect(head).toBeVisible();
    await press(page, 'j');
    if ((await head.getAttribute('aria-expanded')) !== 'true') await press(page, 'Enter');
    const card = page.getByRole('article', { name: cause });
    await enter(page, card.getByRole('button', { name: 'Copy expression' }));
    await expect.poll(() => copied(page)).toMatch(/^Switch\(\[usageLocation\]/);
    await enter(page, card.getByRole('button', { name: 'Mark as fixed' }));
    await expect(card.getByText('Marked as fixed', { exact: false })).toBeVisible();
    await expectFocus(page);
    await enter(page, card.getByRole('button', { name: 'Not fixed after all' }));
    await expectFocus(page);
    await enter(page, card.getByRole('link', { name: 'Marta' }));
    await expect(page.getByRole('heading', { name: 'Marta' })).toBeVisible();
    await press(page, 'Escape');
    await expect(card).toBeVisible();
  });

  await test.step('grade: read, saved, accessible', async () => {
    await enter(page, page.getByRole('link', { name: /traffic does beyond the RFC/ }));
    await expect(title(page, /speaks SCIM$/)).toBeVisible();
    const download = page.waitForEvent('download');
    await enter(page, button(page, 'Save as HTML'));
    expect((await download).suggestedFilename()).toBe('scim-grade.html');
    await expectAccessible(page, 'grade');
  });

  await test.step('mapping: a row is opened, tried otherwise, kept and undone', async () => {
    await go(page, 'm', 'Mapping');
    const row = button(page, /^Time zone/);
    await expect(row).toHaveAccessibleName(/Valid: 2 wrong/);
    await press(page, 'j');
    await expect(row).toBeFocused();
    await press(page, 'Enter');
    await enter(page, page.getByRole('button', { name: 'Expression', exact: true }));
    await expect(page.locator('.cm-content')).toBeVisible();
    await tabTo(page, page.getByRole('textbox', { name: 'Expression' }));
    await press(page, 'Control+a', 'Backspace');
    await page.keyboard.type('Switch([usageLocation], , "DE", "Europe/Berlin"');
    await press(page, 'Escape');
    if (!(await page.getByRole('textbox', { name: 'Expression' }).textContent())?.endsWith(')'))
      await page.keyboard.type(')');
    await expect(page.getByText(/^On all 3 people:/)).toBeVisible();
    await enter(page, button(page, 'Keep as edited mapping'));
    await expect(page.getByText(/^Time zone is edited/)).toBeVisible();
    await expectFocus(page);
    await enter(page, page.getByRole('button', { name: 'Undo', exact: true }));
    await expect(page.getByText('In force: the usual mapping of Entra')).toBeVisible();
    await expectFocus(page);
  });
});

test('a text and a file are read, and what is wrong with them is looked at', async ({ page }) => {
  await test.step('a text that is no file of ours is told, a pasted mapping is looked at', async () => {
    await run(page, 'Find a mistake in a file');
    const field = page.getByRole('textbox', { name: /^Paste a request/ });
    await tabTo(page, field);
    await page.keyboard.type('{"shoe": 7}');
    await enter(page, button(page, 'Read the text'));
    await expect(page.getByRole('alert')).toContainText('This is other JSON');
    await expectFocus(page);
    await tabTo(page, page.getByLabel('Choose a file'));
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await choosing).setFiles(
      ['brightwater-schema.json', 'brightwater-people.csv'].map((name) => join('resources/samples', name)),
    );
    await expect(title(page, /faults in this mapping/)).toBeVisible();
    await tabTo(page, page.getByRole('button', { pressed: true }));
    await press(page, 'j');
    await expect(page.getByRole('button', { pressed: true })).toBeFocused();
    const download = page.waitForEvent('download');
    await enter(page, button(page, 'Download corrected file'), 'Shift+Tab');
    await download;
    await enter(page, button(page, 'Use this mapping'));
    await expect(title(page, 'Mapping')).toBeVisible();
  });
});
