/** With pseudonyms on, no original name, address or id is on any page, in a title, in a file that is saved or in what is copied. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { pages } from '../../src/shared/pages';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { searchOrRun } from './search-or-run';
import { send, userSchema } from './send';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const names = ['Jolandine', 'Wolperting', 'Grimbelda', 'Qzwyrt', 'Vexlorum', 'Zebrafink', 'Vermicelle'];
const numbers = ['QX-88421', 'QX-88422', 'QX-88423', '7713 4402'];
/** Addresses that name nobody, and all that a visit takes to see each kind of page. */
const mostVisits = 45;

let dataDir = '';
let workbench: RunningWorkbench;
let originals: string[] = [];

test.beforeEach(async ({ page, context }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'pseudonyms-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Zebrafink');
  originals = [...names, ...numbers, ...(await aTenant())];
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(workbench.ui.url);
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const person = (given: string, family: string, number: string, more: object = {}) => ({
  schemas: [userSchema, enterprise],
  externalId: number,
  userName: `${given}.${family}@zebrafink.com`.toLowerCase(),
  name: { givenName: given, familyName: family, formatted: `${given} ${family}` },
  displayName: `${given} ${family}`,
  emails: [{ type: 'work', primary: true, value: `${given}.${family}@zebrafink.com`.toLowerCase() }],
  phoneNumbers: [{ type: 'work', value: '+48 22 7713 4402' }],
  addresses: [{ type: 'work', streetAddress: '12 Rue Vermicelle', country: 'PL' }],
  ...more,
});

/** @returns the ids that were given out */
async function aTenant(): Promise<string[]> {
  const create = async (path: string, body: object) => (await send(workbench, 'POST', path, body)).body.id;
  const first = await create('Users', person('Jolandine', 'Qzwyrt', 'QX-88421', { timezone: 'Poland' }));
  const manager = { [enterprise]: { employeeNumber: 'QX-88422', manager: { value: first } } };
  const second = await create('Users', person('Wolperting', 'Qzwyrt', 'QX-88422', manager));
  const members = [{ value: first }, { value: second }];
  const group = await create('Groups', { schemas: [groupSchema], displayName: 'Qzwyrt Ledger', members });
  await send(workbench, 'PATCH', `Users/${second}`, {
    schemas: [patchOp],
    Operations: [{ op: 'replace', path: 'name.familyName', value: 'Vexlorum' }],
  });
  const gone = await create('Users', person('Grimbelda', 'Vexlorum', 'QX-88423'));
  await send(workbench, 'DELETE', `Users/${gone}`);
  await send(workbench, 'POST', 'Users', person('Jolandine', 'Qzwyrt', 'QX-88421'));
  await send(
    workbench,
    'GET',
    `Users?filter=${encodeURIComponent('userName eq "grimbelda.qzwyrt@zebrafink.com"')}`,
  );
  return [first, second, gone, group];
}

/** Everything that stands on the page: shadow roots and fields too. */
async function allOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = [document.title, document.documentElement.outerHTML, location.href];
    const into = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
          parts.push(element.value);
        if (element.shadowRoot === null) continue;
        parts.push(element.shadowRoot.innerHTML);
        into(element.shadowRoot);
      }
    };
    into(document);
    return parts.join('\n');
  });
}

/** Where an original stands, with what is around it. */
function originalsIn(text: string): string[] {
  const lower = text.toLowerCase();
  return originals.flatMap((original) => {
    const at = lower.indexOf(original.toLowerCase());
    return at < 0 ? [] : [`${original}: …${text.slice(Math.max(0, at - 80), at + 60)}…`];
  });
}

async function expectNone(page: Page): Promise<void> {
  await expect(page.locator('main')).not.toBeEmpty();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  const where = new URL(page.url()).pathname;
  expect([where, originalsIn(await allOf(page))]).toEqual([where, []]);
}

async function expectNoneCopied(page: Page): Promise<number> {
  const buttons = page.locator('main').getByRole('button', { name: /^Copy(?! as)/ });
  const count = Math.min(await buttons.count(), 4);
  for (let at = 0; at < count; at += 1) {
    await buttons.nth(at).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(originalsIn(copied)).toEqual([]);
  }
  return count;
}

/** The kind of page that an address is of. */
const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\d+/g, ':n');

test('nobody and nothing of a real tenant is to be seen on any page, in any copy and in any file', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await test.step('they are turned on where connections are chosen, and a mark says so', async () => {
    await expect(page.getByText('Zebrafink').first()).toBeVisible();
    await searchOrRun(page, 'Show pseudonyms');
    await expect(page.getByRole('region', { name: 'Pseudonyms' })).toBeVisible();
    await expect(page.getByText('Zebrafink')).toHaveCount(0);
    await expectNone(page);
    await expectAccessible(page);
  });

  await test.step('on every page, and on whatever they lead to', async () => {
    const waiting = [
      ...pages.map(({ path }): string => path),
      '/',
      '/stage',
      '/stage/notes',
      '/find-a-mistake',
    ];
    const seen = new Set<string>();
    let copies = 0;
    while (waiting.length > 0 && seen.size < mostVisits) {
      const path = waiting.shift() ?? '/';
      if (seen.has(kindOf(path))) continue;
      seen.add(kindOf(path));
      await page.goto(new URL(path, workbench.ui.url).href);
      await expectNone(page);
      copies += await expectNoneCopied(page);
      await page
        .locator('main [role=option]')
        .first()
        .click({ timeout: 500 })
        .catch(() => {});
      await expectNone(page);
      const links = await page
        .locator('a[href^="/"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      waiting.push(new URL(page.url()).pathname, ...links.flatMap((link) => link ?? []));
    }
    for (const { path } of pages) expect(seen).toContain(path);
    for (const kind of ['/directory/users/:id', '/requests/:n']) expect([...seen].join(' ')).toContain(kind);
    expect(copies).toBeGreaterThan(3);
  });

  await test.step('in a file of requests', async () => {
    await page.goto(new URL('/requests', workbench.ui.url).href);
    await page
      .getByRole('button', { name: /Export/ })
      .first()
      .click();
    const saved = page.waitForEvent('download');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Export|Save/ })
      .click();
    const file = readFileSync(await (await saved).path(), 'utf8');
    expect(file).toContain('userName');
    expect(originalsIn(file)).toEqual([]);
  });

  await test.step('real values are shown again when that is confirmed', async () => {
    await page.goto(new URL('/directory', workbench.ui.url).href);
    await page.getByRole('button', { name: 'Show real values' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Show real values' }).click();
    await expect(page.getByText('Jolandine Qzwyrt').first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Pseudonyms' })).toHaveCount(0);
  });
});
