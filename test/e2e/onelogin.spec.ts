/** OneLogin: the guide from the start page to its end while hand-written requests arrive, and the rehearsal to its result. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { walkOf } from './readme-walk';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'onelogin-'));
  workbench = await startWorkbench(dataDir);
  await page.goto(workbench.ui.url);
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const main = (page: Page) => page.getByRole('main');
const isSaid = walkOf('OneLogin');
/** A button of the walk in the README. */
async function press(page: Page, name: string): Promise<void> {
  isSaid(name);
  await page.getByRole('button', { name, exact: true }).click();
}
const title = (page: Page) => main(page).getByRole('heading', { level: 1 });

async function open(page: Page, step: string, heading: string): Promise<void> {
  await page.goto(`${new URL(workbench.ui.url).origin}/setup/${step}`);
  await expect(title(page)).toHaveText(heading);
}

/** Written by hand after the reference: as OneLogin sends it with the corrected template. */
async function send(token: string, method: string, path: string, body?: unknown): Promise<string> {
  const response = await fetch(workbench.scim.baseUrl + path, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      Accept: 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.status, `${method} ${path}`).toBeLessThan(300);
  const text = await response.text();
  return text === '' ? '' : JSON.parse(text).id;
}

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const grace = (active: boolean, department: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
  userName: 'grace@example.com',
  active,
  name: { givenName: 'Grace', familyName: 'Hopper', formatted: 'Grace Hopper' },
  emails: [{ value: 'grace@example.com', type: 'work', primary: true }],
  [enterprise]: { department },
});
const search = (name: string) => `/Users?filter=userName+eq+%22${encodeURIComponent(name)}%22&`;

test('the guide, from the start page to its end', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  let token = '';

  await test.step('a connection for OneLogin is made, and its values are copied', async () => {
    await page.getByRole('link', { name: /Connect a provider/ }).click();
    await page.getByRole('textbox', { name: 'Name of the connection' }).fill('Contoso');
    await page.getByRole('radio', { name: 'OneLogin' }).check();
    await press(page, 'Create and set up');
    await expect(title(page)).toHaveText('Before you start');
    await expect(main(page)).toContainText('Super user');
    await page.getByRole('button', { name: 'All steps' }).click();
    const drawer = page.getByRole('dialog', { name: 'All steps' });
    await drawer.getByRole('button', { name: 'Copy base URL and token' }).click();
    await expect(title(page)).toHaveText('Copy base URL and token');
    await press(page, 'Copy Token');
    token = await page.evaluate(() => navigator.clipboard.readText());
  });

  await test.step('the corrected template can be copied whole, beside the documented one', async () => {
    await open(page, 'paste-template', 'Paste the template');
    await press(page, 'Copy SCIM JSON Template');
    const template = await page.evaluate(() => navigator.clipboard.readText());
    expect(template).toContain('"active": {$user.active},\n');
    isSaid('Copy As documented');
    await expect(page.getByRole('button', { name: 'Copy As documented' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('Enable is seen as soon as its search arrives', async () => {
    await open(page, 'enable-connection', 'Enable the API connection');
    await send(token, 'GET', search('nobody'));
    await expect(title(page)).toHaveText('OneLogin is connected');
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText('Set the parameters');
  });

  await test.step('what the four of Workflow do is said before anything is ticked', async () => {
    await open(page, 'workflow', 'Enable provisioning');
    await page.getByRole('button', { name: 'Click by click' }).click();
    await expect(main(page)).toContainText('waits as Pending until an admin presses Approve');
  });

  await test.step('people, groups, a change and a leaver tick their steps', async () => {
    await send(token, 'GET', '/Groups');
    await send(token, 'GET', search('grace@example.com'));
    await open(page, 'users-arrive', 'First users arrive');
    const id = await send(token, 'POST', '/Users', grace(true, 'Research'));
    await expect(title(page)).toHaveText('The first people are here');
    const group = await send(token, 'POST', '/Groups', { displayName: 'Research' });
    await send(token, 'PATCH', `/Groups/${group}`, { members: [{ value: id, operation: 'add' }] });
    await send(token, 'GET', `/Users/${id}`);
    await send(token, 'PUT', `/Users/${id}?`, grace(true, 'Sales'));
    await send(token, 'PUT', `/Users/${id}?`, grace(false, 'Sales'));
    await open(page, 'leaver-arrives', 'A leaver has left');
  });

  await test.step('the end says what is open, and every step that traffic can show is seen', async () => {
    await page.goto(`${new URL(workbench.ui.url).origin}/setup/finish`);
    await page.getByRole('button', { name: 'All steps' }).click();
    const drawer = page.getByRole('dialog', { name: 'All steps' });
    for (const step of [
      'Enable the API connection',
      'Refresh the entitlements',
      'Make groups of roles',
      'A change arrives',
    ])
      await expect(drawer.getByRole('button', { name: step })).toHaveAttribute('data-state', 'seen');
  });
});

test('the rehearsal, to its result, speaks of OneLogin alone', async ({ page }) => {
  const origin = new URL(workbench.ui.url).origin;
  const pageToken = decodeURIComponent(new URL(workbench.ui.url).hash.replace(/^#token=/, ''));
  const started = await fetch(`${origin}/api/simulation.startInSandbox`, {
    method: 'POST',
    headers: { authorization: `Bearer ${pageToken}`, 'content-type': 'application/json', origin },
    body: JSON.stringify({ idp: 'onelogin', dialect: 'documented', speed: 20 }),
  });
  expect(started.status).toBe(200);
  await page.goto(`${origin}/live`);
  await page.getByRole('link', { name: 'Show the result' }).click({ timeout: 60_000 });
  await expect(title(page)).toContainText(/people arrived/);
  await expect(main(page)).toContainText('Simulated OneLogin');
  for (const path of ['/live/result', '/live', '/findings', '/requests', '/directory']) {
    await page.goto(origin + path);
    await expect(main(page)).not.toBeEmpty();
    expect(await main(page).textContent(), path).not.toMatch(/Entra|Microsoft|Azure|Okta|JumpCloud/);
  }
});
