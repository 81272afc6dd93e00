/** The Live page under a busy identity provider. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { createUsers, send, userSchema } from './send';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'live-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
  await page.goto(workbench.ui.url);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Live' }).click();
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const feed = (page: Page) => page.getByRole('tree', { name: 'What happened, newest first' });
const row = (page: Page, text: string) => feed(page).getByRole('treeitem').filter({ hasText: text });

const scrollTop = (page: Page) => feed(page).evaluate((list) => list.scrollTop);

test('the newest is followed again after a row was open, and the word of new ones leads to them', async ({
  page,
}) => {
  await createUsers(workbench, 40);
  await row(page, 'User 038').click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Request in detail' })).toBeHidden();
  await createUsers(workbench, 20, 41);
  await expect(row(page, 'User 060')).toBeInViewport();
  expect(await scrollTop(page)).toBe(0);

  await row(page, 'User 059').click();
  await createUsers(workbench, 20, 61);
  await page.getByRole('button', { name: '20 new' }).click();
  await expect(row(page, 'User 080')).toBeInViewport();
  expect(await scrollTop(page)).toBe(0);
});

test('a bulk request is one line and one heading, and all that it did can be opened', async ({ page }) => {
  const Operations = Array.from({ length: 60 }, (_, number) => ({
    method: 'POST',
    path: '/Users',
    bulkId: `b${number}`,
    data: {
      schemas: [userSchema],
      userName: `user-${number}@contoso.example`,
      displayName: `User ${number}`,
    },
  }));
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'];
  await send(workbench, 'POST', 'Bulk', { schemas, Operations });
  const line = row(page, 'One request created 60 users');
  await expect(line).toBeVisible();
  await expect(feed(page).getByRole('treeitem')).toHaveCount(2);
  await line.click();
  const detail = page.getByRole('region', { name: 'Request in detail' });
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText('One request created 60 users');
  await expect(detail.getByRole('heading', { name: 'Request', exact: true })).toBeInViewport();
  await detail.getByText('All 60, one by one').click();
  await expect(detail.getByRole('listitem').filter({ hasText: 'User 59 was created' })).toBeAttached();
});

test('what a bulk request changed is shown for a few resources, and for all when asked', async ({ page }) => {
  const Operations = await Promise.all(
    Array.from({ length: 8 }, async (_, number) => {
      const user = { schemas: [userSchema], userName: `user-${number}@contoso.example` };
      const { body } = await send(workbench, 'POST', 'Users', user);
      const patch = { Operations: [{ op: 'replace', path: 'title', value: 'Lead' }] };
      return { method: 'PATCH', path: `/Users/${body.id}`, data: patch };
    }),
  );
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'];
  await send(workbench, 'POST', 'Bulk', { schemas, Operations });
  await row(page, 'One request changed 8 users').click();
  const changes = page.getByRole('region', { name: 'What changed' });
  await expect(changes.getByRole('table')).toHaveCount(5);
  await changes.getByRole('button', { name: 'Show what changed in all 8' }).click();
  await expect(changes.getByRole('table')).toHaveCount(8);
});

test('a person opened with the keyboard has the focus, and Escape leads back to where they stood', async ({
  page,
}) => {
  await createUsers(workbench, 3);
  const people = page.getByRole('region', { name: 'People and groups' });
  const person = people.getByRole('link', { name: 'User 002' });
  await person.press('Enter');
  const detail = page.getByRole('region', { name: 'Resource in detail' });
  await expect(detail.getByRole('heading', { level: 2 })).toContainText('User 002');
  await expect(detail).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(person).toBeFocused();

  await person.press('Enter');
  await page.getByRole('option').filter({ hasText: 'User 003' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Users' })).toBeFocused();
});

test('groups and who joined them last stand above people, and who goes wrong is counted in people', async ({
  page,
}) => {
  const { body: ada } = await send(workbench, 'POST', 'Users', {
    schemas: [userSchema],
    userName: 'ada@contoso.example',
    displayName: 'Ada Byron',
  });
  const { body: sales } = await send(workbench, 'POST', 'Groups', {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    displayName: 'Sales',
  });
  const groups = page.getByRole('region', { name: 'Groups', exact: true });
  await expect(groups.getByRole('link', { name: /^Sales/ })).toContainText('no members');
  const joins = [{ op: 'add', path: 'members', value: [{ value: ada.id }] }];
  await send(workbench, 'PATCH', `Groups/${sales.id}`, { Operations: joins });
  await expect(groups.getByRole('link', { name: /^Sales/ })).toContainText('Ada Byron');
  await expect(row(page, 'Ada Byron was created')).toContainText('Mail missing');
  await expectAccessible(page);
  await page.getByRole('link', { name: '1 will not arrive' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Findings' })).toBeVisible();
});

test('what came without a known token is not told here, but where it is', async ({ page }) => {
  const refused = await fetch(`${workbench.scim.baseUrl}/Users`, {
    headers: { authorization: 'Bearer wrong' },
  });
  expect(refused.status).toBe(401);
  await expect(page.getByText('1 request came without a token that is known here.')).toBeVisible();
  await createUsers(workbench, 1);
  await expect(row(page, 'User 001')).toBeVisible();
  await expect(feed(page).getByRole('treeitem')).toHaveCount(2);
  await expect(feed(page)).not.toContainText('401');
});
