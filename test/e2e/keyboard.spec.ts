/** Every task of a troubleshooter without a mouse: the focus is always somewhere and seen, and what no other test looks at is accessible. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
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
const dialog = (page: Page) => page.locator('.dialog');

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

/** A list that has just opened takes no keys for a moment: whoever types fast means the text. */
async function chooseOffer(page: Page, name: string): Promise<void> {
  const selected = page.locator('.cm-tooltip-autocomplete [aria-selected] .cm-completionLabel');
  const first = await selected.textContent();
  const down = async () => {
    await page.keyboard.press('ArrowDown');
    return selected.textContent();
  };
  await expect.poll(down).not.toBe(first);
  if ((await selected.textContent()) !== name) await expect.poll(down).toBe(name);
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
    await tabTo(page, head);
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
    await enter(page, row);
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

  await test.step('history: every value of a person, as they were, and beside another', async () => {
    await go(page, 'd', 'Directory');
    await expect(page.locator('#page').getByRole('option', { name: /Marta/ })).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type('Marta');
    await expect(page.locator('#page').getByRole('option')).toHaveCount(1);
    await tabTo(page, page.locator('#page').getByRole('listbox'));
    await press(page, 'ArrowDown', 'Enter');
    await enter(page, page.getByRole('row', { name: /title/ }).getByRole('link', { name: 'Why' }));
    await expect(page.getByRole('heading', { name: 'Title: Head of Sales' })).toBeVisible();
    await tabTo(page, button(page, /^Title/));
    await press(page, 'j');
    await expect(button(page, /^User name/)).toBeFocused();
    await enter(page, button(page, 'As it was'), 'Shift+Tab');
    await expect(page.getByText('1 of')).toBeVisible();
    await expectAccessible(page, 'as it was');
    await enter(page, button(page, 'Compare with a person'));
    await tabTo(page, page.getByRole('searchbox', { name: 'Compare with' }));
    await page.keyboard.type('Yuki');
    await enter(page, button(page, /Yuki/));
    await expect(page.getByRole('row', { name: /^User name/ })).toContainText('yuki@');
    await expectFocus(page);
    await expectAccessible(page, 'two people');
    await enter(page, button(page, 'As it was'), 'Shift+Tab');
    await enter(page, page.getByRole('link', { name: 'Everybody at a moment' }));
    await expect(page.getByText('3 people were here.')).toBeVisible();
    await expectAccessible(page, 'directory as it was');
  });
});

test('requests are searched, marked, compared, sent again, exported and imported', async ({ page }) => {
  const rows = page.getByRole('listbox', { name: 'Requests, newest first' });
  const search = page.getByRole('combobox', { name: 'Search requests' });
  await go(page, 'r', 'Requests');

  await test.step('a search is completed and saved as a view', async () => {
    await press(page, '/');
    await page.keyboard.type('us');
    await expect(page.getByRole('option', { name: /^user:/ })).toBeVisible();
    await press(page, 'ArrowDown', 'Enter');
    await expect(search).toHaveValue('user:');
    // While it is open, the rest of the page is hidden from a screen reader.
    await expectAccessible(page, 'completion', '.query-offers [role="listbox"]');
    await page.keyboard.type('mar');
    await expect(
      page.getByRole('listbox', { name: 'Go on with' }).getByRole('option', { name: 'Marta' }),
    ).toBeVisible();
    await press(page, 'ArrowDown', 'Enter');
    await expect(rows.getByRole('option')).toHaveCount(2);
    await enter(page, button(page, 'Save this view'));
    await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type('Marta');
    await page.keyboard.press('Enter');
    await expect(button(page, /^Marta$/)).toHaveAttribute('aria-current');
    await expectFocus(page);
    await enter(page, page.getByRole('button', { name: 'All', exact: true }), 'Shift+Tab');
    await expect(rows.getByRole('option')).toHaveCount(4);
  });

  await test.step('one is marked, with a comment, and compared with another', async () => {
    await tabTo(page, rows);
    await press(page, 'Home', 'Enter');
    await enter(page, page.getByRole('button', { name: 'Mark', exact: true }));
    await tabTo(page, page.getByRole('textbox', { name: 'Comment' }));
    await page.keyboard.type('Who changes titles?');
    await expectAccessible(page, 'a marked request');
    await enter(page, button(page, 'Compare'), 'Shift+Tab');
    await expect(page.getByText(/^Choose another request/)).toBeVisible();
    await tabTo(page, rows, 'Shift+Tab');
    await press(page, 'j', 'Enter');
    await expect(page.getByRole('heading', { name: 'What differs' })).toBeVisible();
    await expectAccessible(page, 'two requests compared');
    await enter(page, button(page, 'End comparison'));
    await expectFocus(page);
    await press(page, 'Escape');
    await expect(rows).toBeFocused();
  });

  await test.step('one is sent again as it was, then edited', async () => {
    await press(page, 'Home', 'Enter');
    const replay = page.getByRole('button', { name: 'Replay', exact: true });
    await enter(page, replay);
    await enter(page, dialog(page).getByRole('button', { name: 'Send', exact: true }));
    await expect(dialog(page).getByRole('region', { name: 'Answer' })).toBeVisible();
    await expectFocus(page);
    await press(page, 'Escape');
    await expect(replay).toBeFocused();
    await enter(page, button(page, 'Edit and resend'));
    await expect(page.locator('.cm-content')).toBeVisible();
    await tabTo(page, dialog(page).getByRole('radio').first());
    await press(page, 'ArrowDown');
    await tabTo(page, dialog(page).getByRole('textbox', { name: 'Body' }));
    await press(page, 'Control+Home');
    await page.keyboard.insertText(',');
    await expect(dialog(page).getByRole('list', { name: 'Noticed before sending' })).not.toBeEmpty();
    await expectAccessible(page, 'edit and resend');
    await press(page, 'Backspace');
    await enter(page, dialog(page).getByRole('button', { name: 'Send', exact: true }));
    await expect(dialog(page).getByRole('region', { name: 'Answer' })).toContainText('200');
    await enter(page, dialog(page).getByRole('button', { name: 'Show the new request' }));
    await expect(page.getByRole('region', { name: 'Request in detail' })).toContainText('replay');
    await press(page, 'Escape');
    await expect(rows).toBeFocused();
  });

  await test.step('what is listed is exported, and the file imported', async () => {
    await enter(page, button(page, 'Export what is listed'), 'Shift+Tab');
    await expect(dialog(page)).toBeVisible();
    await expectAccessible(page, 'export');
    const download = page.waitForEvent('download');
    await enter(page, dialog(page).getByRole('button', { name: 'Export' }));
    const exported = await download;
    expect(exported.suggestedFilename()).toMatch(/\.har$/);
    const har = await readFile(await exported.path(), 'utf8');
    await expect(dialog(page)).toBeHidden();
    await expectFocus(page);
    await enter(page, button(page, 'Import requests'), 'Shift+Tab');
    await tabTo(page, dialog(page).getByLabel('Or paste its text'));
    await page.keyboard.insertText('{"log": {"entries": [{');
    await expect(dialog(page).getByRole('alert')).toContainText('cut off');
    await press(page, 'Control+a');
    await page.keyboard.insertText(har);
    await expect(dialog(page).getByText(/with 5 requests/)).toBeVisible();
    await expectAccessible(page, 'import');
    await tabTo(page, dialog(page).getByRole('radio', { name: 'Sandbox' }));
    await press(page, 'ArrowDown');
    await enter(page, dialog(page).getByRole('button', { name: 'Import', exact: true }));
    await expect(dialog(page).getByRole('status')).toContainText('5 of 5 imported');
    await expectFocus(page);
    await enter(page, dialog(page).getByRole('button', { name: 'Show them' }));
    await expect(dialog(page)).toBeHidden();
    await expect(rows.getByRole('option')).toHaveCount(10);
    await expectFocus(page);
  });
});

test('a file, a text and an expression are read and tried', async ({ page }) => {
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

  await test.step('an expression is written with completion and tried on somebody else', async () => {
    await run(page, 'Expression sandbox');
    await expect(title(page, 'Expression sandbox')).toBeVisible();
    await expect(page.locator('.cm-content')).toBeVisible();
    const editor = page.getByRole('textbox', { name: 'Expression' });
    await tabTo(page, editor);
    await press(page, 'Control+a', 'Backspace');
    await page.keyboard.type('Append([us');
    await chooseOffer(page, '[usageLocation]');
    await page.keyboard.type(', "!")');
    await expect(page.getByRole('region', { name: 'Values of everybody' })).toContainText('US!');
    await tabTo(page, page.getByRole('combobox', { name: 'Person' }));
    await press(page, 'ArrowDown');
    await enter(page, button(page, 'Copy expression'));
    await expect.poll(() => copied(page)).toBe('Append([usageLocation], "!")');
    await tabTo(page, page.getByRole('searchbox', { name: 'Search functions and attributes' }));
    await page.keyboard.type('coalesce');
    await enter(page, button(page, /^Coalesce/));
    await expect(editor).toBeFocused();
    await expectFocus(page);
    await expectAccessible(page, 'expression sandbox');
  });
});
