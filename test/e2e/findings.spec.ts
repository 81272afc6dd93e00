/** The troubleshooter's walk: from people whose time zone is wrong to a copied expression, and on to seeing that it is mended. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { searchOrRun } from './search-or-run';
import { send, userSchema } from './send';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  dataDir = mkdtempSync(join(tmpdir(), 'findings-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Alderpoint');
  await page.goto(workbench.ui.url);
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function person(displayName: string, over: object = {}): Promise<string> {
  const name = displayName.toLowerCase().replaceAll(' ', '.');
  const emails = [{ type: 'work', value: `${name}@alderpoint.example` }];
  const user = { userName: `${name}@alderpoint.example`, externalId: name, displayName, emails, ...over };
  const { body } = await send(workbench, 'POST', 'Users', { schemas: [userSchema], ...user });
  return body.id;
}

const timeZone = (id: string, value: string) =>
  send(workbench, 'PATCH', `Users/${id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', path: 'timezone', value }],
  });

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Pages' });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function nineAmericans(): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 1; index <= 9; index += 1) ids.push(await person(`American ${index}`, { timezone: 'US' }));
  return ids;
}

test('from nine people with a wrong time zone to a copied expression takes at most three clicks, and it shows who is right since', async ({
  page,
}) => {
  const ids = await nineAmericans();
  await person('Benedikt Sauer', { emails: [], timezone: 'Europe/Berlin' });
  const link = navigation(page).getByRole('link', {
    name: /Findings.*10 people will not arrive or arrive wrong/,
  });
  await link.click();
  await expect(page.getByText('10 of 10 people will not arrive or arrive wrong. Two causes.')).toBeVisible();
  const open = page.getByRole('article', { name: 'A country stands where a time zone belongs' });
  await expect(open.getByText('9people')).toBeVisible();
  await open.getByRole('button', { name: 'Copy expression' }).click();
  await expect.poll(() => copied(page)).toMatch(/^Switch\(\[usageLocation\], , "US", Switch\(\[state\], , /);

  for (const id of ids.slice(0, 3)) await timeZone(id, 'America/Denver');
  await expect(open.getByText(/^3 of the 9 came again and are right\. 6 are still to come/)).toBeVisible();
  await expect(open.getByText('American 3, American 2, American 1')).toBeVisible();
  for (const id of ids.slice(3)) await timeZone(id, 'America/Denver');
  await expect(open.getByText('All 9 came again and are right')).toBeVisible();
  await expect(page.getByText('1 of 10 people will not arrive or arrives wrong. One cause.')).toBeVisible();
});

test('a cause has an address, leads to its people and to the requests that show it, and is found by search', async ({
  page,
}) => {
  await nineAmericans();
  await navigation(page).getByRole('link', { name: 'Findings' }).click();
  const open = page.getByRole('article', { name: 'A country stands where a time zone belongs' });
  await open.getByRole('link', { name: 'American 2' }).click();
  await expect(page.getByRole('heading', { name: 'American 2' })).toBeVisible();
  await page.goBack();
  await open.getByRole('link', { name: '9 requests show it' }).click();
  await expect(page.getByRole('listbox', { name: 'Requests, newest first' }).getByRole('option')).toHaveCount(
    9,
  );
  await searchOrRun(page, 'country stands', /A country stands where a time zone belongs/);
  await expect(open).toBeVisible();
  await page.reload();
  await expect(open).toBeVisible();
});

test('the keyboard opens, copies and closes; before anything arrives the page says what will fill it', async ({
  page,
}) => {
  await navigation(page).getByRole('link', { name: 'Findings' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing has arrived yet' })).toBeVisible();
  await person('Marta Lindqvist', { timezone: 'US' });
  await person('Benedikt Sauer', { emails: [] });
  const zone = page.getByRole('button', { name: /A country stands where a time zone belongs/ });
  await expect(zone).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(zone).toBeFocused();
  if ((await zone.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter');
  await page.keyboard.press('c');
  await expect.poll(() => copied(page)).toContain('Switch([usageLocation]');
  await test.step('it is marked as fixed, opened anew by the next case, and muted with a reason', async () => {
    await page.getByRole('button', { name: 'Mark as fixed' }).press('Enter');
    await expect(page.getByText('Marked as fixed', { exact: false })).toBeVisible();
    await person('Oliver Grant', { timezone: 'US' });
    await expect(page.getByText('the next case opened it anew', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Mute…' }).press('Enter');
    await page.keyboard.type('Agreed with the branch');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Agreed with the branch')).toBeVisible();
    await expect(page.getByText('1 of 3 people will not arrive or arrives wrong. One cause.')).toBeVisible();
    await expectAccessible(page);
  });
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 muted cause')).toBeVisible();
});

test('what requests can’t tell is told by the people of the provider, within six clicks of the symptom', async ({
  page,
}) => {
  await person('Marta Lindqvist', { name: { givenName: 'Marta', familyName: 'Lindqvist' } });
  await navigation(page).getByRole('link', { name: 'Findings' }).click();
  await page.getByText('Compare with Entra’s own people').click();
  const known = { userPrincipalName: 'marta.lindqvist@alderpoint.example', givenName: 'Märta' };
  await page.getByLabel('People as JSON or CSV').fill(JSON.stringify([known]));
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page
    .getByRole('button', { name: /The provider has another value than the one that arrived/ })
    .click();
  const card = page.getByRole('article', { name: /The provider has another value/ });
  await expect(card.getByText('Märta at the provider').first()).toBeVisible();
  await expect(card.getByText('Provisioning logs')).toBeVisible();
  await expectAccessible(page);
});

test('a long list of people is fetched as one scrolls; axe finds nothing in either theme', async ({
  page,
}) => {
  await Promise.all(Array.from({ length: 150 }, (_, index) => person(`Person ${index}`, { timezone: 'US' })));
  await navigation(page).getByRole('link', { name: 'Findings' }).click();
  const people = page.getByRole('listbox', { name: 'People who are still wrong' });
  await expect(people.getByRole('option').first()).toContainText('Person');
  await people.press('End');
  await expect(people.locator('[aria-posinset="150"]')).toContainText('Person');
  await expectAccessible(page);
});
