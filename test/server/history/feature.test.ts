/** What was, through HTTP: random writes undone one by one give what a client read at the time. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { asOf } from '../../../src/shared/history/as-of';
import { valueHistory } from '../../../src/shared/history/value-history';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { aDataFolder, aWorkbench, call } from '../a-workbench';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

async function aConnection(dataDir?: string) {
  const workbench = await aWorkbench(dataDir);
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const settingId = setting.id;
  let sent = 0;
  const send = async (method: string, path: string, body?: object): Promise<JsonObject> => {
    const response = await fetch(`${workbench.scim.baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    sent += 1;
    await vi.waitFor(async () =>
      expect((await call(workbench, 'journal.list', { settingId })).total).toBe(sent),
    );
    const text = await response.text();
    return text === '' ? {} : JSON.parse(text);
  };
  return { workbench, settingId, send };
}

const person = (name: string, over: object = {}) => ({
  schemas: [userSchema],
  userName: `${name}@example.com`,
  displayName: name,
  ...over,
});

const replace = (id: string, value: object) => ({
  ...{ method: 'PATCH', path: `/Users/${id}` },
  body: { schemas: [patchOp], Operations: [{ op: 'replace', value }] },
});

/** Attributes as they are kept, without what follows from others. */
const kept = ({ schemas: _, id: _id, meta: _meta, groups: _groups, ...attributes }: JsonObject) => attributes;

async function historyOf(workbench: Workbench, settingId: string, id: string) {
  const history = await call(workbench, 'history.of', { settingId, id });
  if (history === null) throw new Error('Nothing is known');
  return history;
}

/** Later than everything that has come: requests of one millisecond can't be told apart by their time. */
async function aLaterMoment(): Promise<number> {
  const before = Date.now();
  await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(before), { interval: 1 });
  return before;
}

const value = fc.oneof(
  fc.record({ title: fc.string({ minLength: 1, maxLength: 20 }) }),
  fc.record({ active: fc.boolean() }),
  fc.record({ name: fc.record({ givenName: fc.string({ minLength: 1, maxLength: 8 }) }) }),
  fc.record({
    emails: fc.constantFrom(
      [{ type: 'work', value: 'a@x.example' }],
      [{ type: 'home', value: 'b@x.example' }],
    ),
  }),
  fc.record({ [`${enterprise}:department`]: fc.constantFrom('Sales', 'Research', 'IT') }),
);

it('random writes undone give what a client read at the time', async () => {
  const { workbench, settingId, send } = await aConnection();
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 6 }), fc.uuid(), async (values, name) => {
      const { id } = await send('POST', '/Users', person(name));
      const path = `/Users/${id}`;
      const read: { moment: number; attributes: JsonObject }[] = [];
      for (const one of [null, ...values]) {
        if (one !== null) {
          const { method, body } = replace(String(id), one);
          await send(method, path, body);
        }
        read.push({ attributes: kept(await send('GET', path)), moment: await aLaterMoment() });
      }
      const history = await historyOf(workbench, settingId, String(id));
      for (const { moment, attributes } of read) {
        const past = asOf(history, moment)?.attributes;
        expect(past && kept(past)).toEqual(attributes);
      }
    }),
    { numRuns: 8 },
  );
}, 60_000);

it('each value knows the requests that brought it and those before, and where that ends', async () => {
  const { workbench, settingId, send } = await aConnection();
  const { id } = await send('POST', '/Users', person('kim', { title: 'Engineer' }));
  const { method, path, body } = replace(String(id), { title: 'Head of Field Operations', nickName: 'K' });
  await send(method, path, body);
  const history = await historyOf(workbench, settingId, String(id));
  expect(history.begins.why).toBe('created');
  expect(valueHistory(history, 'title')).toMatchObject([
    { value: 'Head of Field Operations', by: { method: 'PATCH', sequence: 2 }, with: ['nickName'] },
    { value: 'Engineer', by: { method: 'POST', sequence: 1, kind: 'created' } },
  ]);
  expect(valueHistory(history, 'userName')).toMatchObject([
    { value: 'kim@example.com', by: { sequence: 1 } },
  ]);
});

it('when the requests are cleared, what is there still says who set it, and older values are said to be gone', async () => {
  const dataDir = await aDataFolder();
  const { workbench, settingId, send } = await aConnection(dataDir);
  const { id } = await send('POST', '/Users', person('kim'));
  const { method, path, body } = replace(String(id), { title: 'Engineer' });
  await send(method, path, body);
  await call(workbench, 'journal.clear', { settingId });
  const history = await historyOf(workbench, settingId, String(id));
  expect(history).toMatchObject({ entries: [], begins: { why: 'journal' } });
  const [title, ...older] = valueHistory(history, 'title');
  expect(title).toMatchObject({ value: 'Engineer', by: null });
  expect(older).toEqual([]);
  expect(history.origins.title?.method).toBe('PATCH');
  expect(asOf(history, Date.parse(history.begins.at) - 1)).toBeNull();
});

it('groups that somebody joined and left are told', async () => {
  const { workbench, settingId, send } = await aConnection();
  const { id } = await send('POST', '/Users', person('kim'));
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:Group'];
  const group = await send('POST', '/Groups', { schemas, displayName: 'Sales', members: [{ value: id }] });
  await send('PATCH', `/Groups/${group.id}`, {
    ...{ schemas: [patchOp] },
    Operations: [{ op: 'remove', path: `members[value eq "${id}"]` }],
  });
  const { entries } = await historyOf(workbench, settingId, String(id));
  expect(entries.map(({ joined, left }) => [joined, left].map((list) => list[0]?.displayName))).toEqual([
    [undefined, 'Sales'],
    ['Sales', undefined],
    [undefined, undefined],
  ]);
});

it('a group that is deleted leaves its name and the request in the history of who was in it', async () => {
  const { workbench, settingId, send } = await aConnection();
  const [{ id: kim }, { id: lee }] = [
    await send('POST', '/Users', person('kim')),
    await send('POST', '/Users', person('lee')),
  ];
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:Group'];
  const members = [{ value: kim }, { value: lee }];
  const group = await send('POST', '/Groups', { schemas, displayName: 'Sales', members });
  expect((await historyOf(workbench, settingId, String(lee))).groups).toMatchObject([
    { displayName: 'Sales' },
  ]);
  await send('DELETE', `/Groups/${group.id}`);
  const history = await historyOf(workbench, settingId, String(lee));
  expect(history.groups).toEqual([]);
  expect(history.entries[0]).toMatchObject({ method: 'DELETE', left: [{ displayName: 'Sales' }] });
});

it('the directory as it was: who came later is not there, who is gone is, with the last values', async () => {
  const { workbench, settingId, send } = await aConnection();
  const { id: kim } = await send('POST', '/Users', person('kim'));
  const { id: lee } = await send('POST', '/Users', person('lee', { title: 'Engineer' }));
  const moment = new Date(await aLaterMoment()).toISOString();
  await send('POST', '/Users', person('ada'));
  const { method, path, body } = replace(String(kim), { title: 'Head' });
  await send(method, path, body);
  await send('DELETE', `/Users/${lee}`);
  const at = { settingId, moment, offset: 0, limit: 10 };
  const { total, people } = await call(workbench, 'history.at', { ...at, search: '' });
  expect(total).toBe(2);
  expect(people.map(({ person: { displayName }, since }) => `${displayName} ${since}`)).toEqual([
    'kim changed',
    'lee deleted',
  ]);
  expect((await call(workbench, 'history.at', { ...at, search: 'LEE' })).total).toBe(1);
  const history = await historyOf(workbench, settingId, String(lee));
  expect(history.attributes).toBeNull();
  expect(asOf(history, Date.parse(moment))?.attributes).toMatchObject({ title: 'Engineer' });
});

it('nothing is known of who never was', async () => {
  const { workbench, settingId } = await aConnection();
  expect(await call(workbench, 'history.of', { settingId, id: 'nobody' })).toBeNull();
});
