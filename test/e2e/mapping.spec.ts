/** From a wrong value to its row in the mapping, a better expression, and what it would do to everybody. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { send, userSchema } from './send';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  dataDir = mkdtempSync(join(tmpdir(), 'mapping-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Alderpoint');
  await page.goto(workbench.ui.url);
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function person(displayName: string, timezone: string): Promise<void> {
  const name = displayName.toLowerCase().replaceAll(' ', '.');
  const emails = [{ type: 'work', value: `${name}@alderpoint.example` }];
  const user = { userName: `${name}@alderpoint.example`, displayName, emails, timezone };
  await send(workbench, 'POST', 'Users', { schemas: [userSchema], ...user });
}

const row = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const byState =
  'Switch([usageLocation], , "DE", "Europe/Berlin", "US", Switch([state], , "MA", "America/New_York"))';

test('a wrong time zone is followed to its row, tried otherwise, kept, undone and rehearsed', async ({
  page,
}) => {
  await test.step('without anybody, the page shows what would be sent', async () => {
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await expect(page.getByText(/^Nobody has arrived yet: this is what would be sent/)).toBeVisible();
    await expectAccessible(page, 'mapping without people');
  });

  await test.step('people arrive, and the row says who is wrong', async () => {
    await person('Marta Lindqvist', 'US');
    await person('Deniz Kaya', 'DE');
    await person('Yuki Nakagawa', 'US');
    await expect(row(page, 'Time zone')).toHaveAccessibleName(/Arrived: all 3/);
    await expect(row(page, 'Time zone')).toHaveAccessibleName(/Valid: 2 wrong/);
  });

  await test.step('the keyboard opens it', async () => {
    await page.keyboard.press('j');
    await expect(row(page, 'Time zone')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { name: 'How it comes about, for Marta Lindqvist' }),
    ).toBeVisible();
    const finding = { name: 'A country stands where a time zone belongs', exact: true };
    await expect(page.getByRole('link', finding)).toBeVisible();
    await expectAccessible(page, 'an opened row');
  });

  await test.step('another expression is tried on one person and on all', async () => {
    await page.getByRole('button', { name: 'Expression', exact: true }).click();
    // Until its code is there, a plain field stands in its place.
    await expect(page.locator('.cm-content')).toBeVisible();
    await page.getByRole('textbox', { name: 'Expression' }).fill(byState);
    await page.getByRole('button', { name: /^Worked out for/ }).click();
    await page.getByRole('combobox', { name: 'Search people' }).fill('Deniz');
    await page.getByRole('option', { name: 'Deniz Kaya' }).click();
    await expect(page.getByText(/is a time zone: \d\d:\d\d there now/)).toBeVisible();
    await expect(page.getByText(/On all 3 people: 1 gets another, 2 send nothing any more/)).toBeVisible();
    await page.getByRole('button', { name: 'Copy expression' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(byState);
  });

  await test.step('it is kept, and undone', async () => {
    await page.getByRole('button', { name: 'Keep as edited mapping' }).click();
    await expect(page.getByText(/^Time zone is edited\. In force: edited here/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('In force: the usual mapping of Entra')).toBeVisible();
  });

  await test.step('who has a value is found in the directory', async () => {
    await page.getByRole('link', { name: 'DE', exact: true }).click();
    await expect(page.locator('#page [role="option"]')).toHaveCount(1);
    await page.goBack();
  });

  await test.step('it is rehearsed in a sandbox', async () => {
    await page.getByRole('button', { name: 'Rehearse with it' }).click();
    await expect(page).toHaveURL(/\/live/);
  });
});
