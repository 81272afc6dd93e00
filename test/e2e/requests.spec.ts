/** What the Requests page shows of what came, and how it is narrowed down. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { send, userSchema } from './send';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'requests-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
  await page.goto(workbench.ui.url);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Requests' }).click();
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const rows = (page: Page) =>
  page.getByRole('listbox', { name: 'Requests, newest first' }).getByRole('option');

test('a request beside the base URL looks different from one below it, and says what is right', async ({
  page,
}) => {
  await send(workbench, 'GET', 'Users');
  await fetch(`${workbench.scim.baseUrl}/../Users`);
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).locator('.request-path')).toHaveText(['/Users', '/scim/Users']);
  await rows(page).first().click();
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText(
    'The right address is /scim/Users.',
  );
});

test('a row is a sentence with its finding; the detail says the finding first and leads to the fix', async ({
  page,
}) => {
  const user = { schemas: [userSchema], userName: 'marta@contoso.example', displayName: 'Marta Lindqvist' };
  const emails = [{ type: 'work', value: 'marta@contoso.example' }];
  await send(workbench, 'POST', 'Users', { ...user, externalId: 'HR-4711', emails, timezone: 'US' });
  await expect(rows(page)).toHaveText(
    /Value is wrong: US is a country.*POST 201.*Marta Lindqvist was created/,
  );
  await rows(page).click();
  const detail = page.getByRole('region', { name: 'Request in detail' });
  await expect(detail.getByRole('region', { name: 'Request', exact: true })).toContainText('"timezone"');
  await detail.getByRole('link', { name: 'Show the fix' }).first().click();
  await expect(
    page.getByRole('article', { name: 'A country stands where a time zone belongs' }),
  ).toBeVisible();
});

test('a journey: search, complete, save the search, mark what was found, clear, and find the mark again', async ({
  page,
}) => {
  const user = { schemas: [userSchema], userName: 'marta@contoso.example', displayName: 'Marta Lindqvist' };
  const emails = [{ type: 'work', value: 'm.lindqvist@mail.example' }];
  const { body } = await send(workbench, 'POST', 'Users', { ...user, externalId: 'HR-4711', emails });
  await send(workbench, 'PATCH', `Users/${body.id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', path: 'title', value: 'Head of Research' }],
  });
  await send(workbench, 'GET', 'Groups');
  await expect(rows(page)).toHaveCount(3);
  const search = page.getByRole('combobox', { name: 'Search requests' });

  await test.step('the slash leads to the search, which finds names, addresses, ids, attributes, values, bodies', async () => {
    await page.keyboard.press('/');
    await expect(search).toBeFocused();
    const found = {
      'marta@contoso': 2,
      'hr-4711': 2,
      [body.id]: 2,
      'title head research': 1,
      'op:replace': 1,
    };
    for (const [text, count] of Object.entries(found)) {
      await search.fill(text);
      await expect(page.getByText(`${count} of 3`)).toBeVisible();
      await expect(rows(page)).toHaveCount(count);
    }
  });

  await test.step('operators are offered, then values that occur; what is mistyped is said', async () => {
    await search.fill('');
    await page.keyboard.type('us');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(search).toHaveValue('user:');
    await page.keyboard.type('lind');
    await page
      .getByRole('listbox', { name: 'Go on with' })
      .getByRole('option', { name: 'Marta Lindqvist' })
      .click();
    await expect(search).toHaveValue('user:"Marta Lindqvist" ');
    await search.fill('user:marta staus:2xx');
    await expect(page.getByRole('list', { name: 'Not understood' })).toContainText('The nearest is status.');
    await page.getByRole('button', { name: 'Write status:2xx' }).click();
    await expect(rows(page)).toHaveCount(2);
  });

  await test.step('a search is saved, renamed, deleted, and comes back', async () => {
    const views = page.getByRole('navigation', { name: 'Views' });
    await views.getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Marta');
    await page.keyboard.press('Enter');
    await expect(views.getByRole('button', { name: 'Marta', exact: true })).toHaveAttribute('aria-current');
    await views.getByRole('button', { name: 'More for the view Marta' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(views.getByRole('button', { name: 'Marta', exact: true })).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await views.getByRole('button', { name: 'Errors' }).click();
    await expect(page.getByRole('heading', { name: 'No request matches' })).toBeVisible();
    await views.getByRole('button', { name: 'Marta', exact: true }).click();
    await expect(rows(page)).toHaveCount(2);
  });

  await test.step('a marked request stays when the others are cleared', async () => {
    await rows(page).first().click();
    await page.getByRole('button', { name: 'Mark', exact: true }).click();
    await page.getByRole('textbox', { name: 'Comment' }).fill('Ask them why');
    await page.getByRole('button', { name: 'Clear…' }).click();
    await expect(page.getByText('1 marked request stays whole')).toBeVisible();
    await page.getByRole('button', { name: 'Clear requests' }).click();
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect(rows(page)).toHaveCount(1);
    await search.fill('why');
    await expect(rows(page).getByRole('img', { name: 'marked' })).toBeVisible();
  });
});

test('every view can be pressed with the mouse while a request is open beside the list', async ({ page }) => {
  await send(workbench, 'GET', 'Users');
  await rows(page).first().click();
  await expect(page.getByRole('region', { name: 'Request in detail' })).toBeVisible();
  const width = page.viewportSize()?.width ?? 0;
  const chips = page.getByRole('navigation', { name: 'Views' }).getByRole('button');
  expect(await chips.count()).toBe(6);
  for (const chip of await chips.all()) {
    const place = await chip.boundingBox();
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(width);
  }
});
