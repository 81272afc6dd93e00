import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import type { CallInput } from '../../../src/shared/contract';
import { newFieldMappings } from '../../../src/shared/platform/fields';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn, streamed } from '../a-workbench';

const country = { field: 'Country / Region', path: 'addresses[type eq "work"].country' };
const byCountry = {
  fieldMappings: [...newFieldMappings, country],
  fixedGroup: null,
  grouping: { byField: 'Country / Region' },
};

const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

const person = (name: string, code: string, over: object = {}) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterpriseUserUrn],
  userName: `${name}@example.com`,
  externalId: name,
  displayName: name,
  emails: [{ type: 'work', value: `${name}@example.com` }],
  addresses: [{ type: 'work', country: code }],
  timezone: code,
  ...over,
});

async function aCompany(dataDir?: string) {
  const workbench = await aWorkbench(dataDir);
  const created = await call(workbench, 'settings.create', { name: 'Countries', idp: 'entra', ...byCountry });
  const settingId = created.setting.id;
  const send = senderTo(workbench, created.revealed.token);
  const ids: Record<string, string> = {};
  for (const [name, code] of [
    ['kim', 'UK'],
    ['ada', 'GB'],
    ['lee', 'TR'],
    ['max', 'TR'],
  ] as const) {
    ids[name] = (await send('POST', '/Users', person(name, code))).id;
  }
  ids.nobody = (await send('POST', '/Users', person('nobody', 'TR', { emails: [] }))).id;
  return { workbench, settingId, send, ids };
}

function senderTo(workbench: Workbench, token: string) {
  return async (method: string, path: string, body?: object) => {
    const response = await fetch(`${workbench.scim.baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.status).toBeLessThan(300);
    return response.status === 204 ? null : response.json();
  };
}

type Query = Partial<CallInput<'platform.users'>>;
async function namesIn(workbench: Workbench, settingId: string, query: Query = {}) {
  const { users } = await call(workbench, 'platform.users', { settingId, ...query });
  return users.map(({ person: { displayName } }) => displayName).sort();
}
async function groupsIn(workbench: Workbench, settingId: string) {
  const { groups } = await call(workbench, 'platform.groups', { settingId });
  return Object.fromEntries(groups.map(({ name, people }) => [name, people]));
}

async function previewed(workbench: Workbench, input: CallInput<'platform.preview'>) {
  const [last] = (await streamed(workbench, 'platform.preview', input)).slice(-1);
  if (last?.kind !== 'difference') throw new Error('There is no difference');
  return last.difference;
}

describe('the documented country setting', () => {
  it('makes a group of each value, and shows for each person what the platform makes of it', async () => {
    const { workbench, settingId, ids } = await aCompany();
    expect(await groupsIn(workbench, settingId)).toEqual({ TR: 2, UK: 1, GB: 1 });
    expect(await namesIn(workbench, settingId, { group: 'TR' })).toEqual(['lee', 'max']);
    expect(await namesIn(workbench, settingId, { arrives: false })).toEqual(['nobody']);
    expect(await namesIn(workbench, settingId, { search: 'ISTANBUL lee@' })).toEqual(['lee']);
    const kim = await call(workbench, 'platform.user', { settingId, id: ids.kim ?? '' });
    expect(kim?.groups).toMatchObject([{ name: 'UK', by: 'value' }]);
    expect(kim?.fields.find(({ field }) => field === country.field)).toMatchObject({
      value: 'UK',
      meaning: 'GB',
    });
    expect(await call(workbench, 'platform.user', { settingId, id: 'x' })).toBeNull();
  });

  it('follows who changes, leaves and is deleted', async () => {
    const { workbench, settingId, send, ids } = await aCompany();
    await groupsIn(workbench, settingId);
    await send('PUT', `/Users/${ids.kim}`, person('kim', 'GB'));
    await send('PUT', `/Users/${ids.max}`, person('max', 'TR', { active: false }));
    await send('DELETE', `/Users/${ids.lee}`);
    expect(await groupsIn(workbench, settingId)).toEqual({ GB: 2, TR: 1 });
    expect(await namesIn(workbench, settingId, { status: 'Inactive' })).toEqual(['max']);
  });
});

it('a changed setting is previewed without changing anything, and derived anew once it is saved', async () => {
  const { workbench, settingId } = await aCompany();
  const mirror = { ...byCountry, grouping: 'mirror' as const, fixedGroup: 'Everyone else' };
  const preview = await previewed(workbench, { settingId, setting: mirror });
  expect(preview.groupsCreated).toEqual({ count: 1, some: [{ name: 'Everyone else', people: 4 }] });
  expect(preview.groupsEmptied.count).toBe(3);
  expect(preview.moved.count).toBe(4);
  expect(await groupsIn(workbench, settingId)).toEqual({ TR: 2, UK: 1, GB: 1 });
  await call(workbench, 'settings.change', { settingId, ...mirror });
  expect(await groupsIn(workbench, settingId)).toEqual({ 'Everyone else': 4 });
});

it('another setting is previewed with all its groups, what they mean, and for how many each field arrives', async () => {
  const { workbench, settingId } = await aCompany();
  const difference = await previewed(workbench, { settingId, setting: byCountry });
  expect(difference.groups.some.map(({ name, people, meaning }) => [name, people, meaning])).toEqual([
    ['TR', 2, null],
    ['UK', 1, 'GB'],
    ['GB', 1, null],
  ]);
  expect(difference.groups.some[0]?.members.map(({ displayName }) => displayName)).toEqual(['lee', 'max']);
  expect(difference.notArriving.some.map(({ displayName }) => displayName)).toEqual(['nobody']);
  expect(difference.arriving).toContainEqual({ field: 'Email', people: 4 });
  expect(difference.arriving).toContainEqual({ field: country.field, people: 5 });
  expect(difference.moved.count).toBe(0);
});

it('groups are mirrored by name as people join, and as a group is renamed', async () => {
  const { workbench, settingId, send, ids } = await aCompany();
  await call(workbench, 'settings.change', { settingId, grouping: 'mirror' });
  const sales = {
    schemas: [groupSchema],
    displayName: 'Sales',
    members: [{ value: ids.kim }, { value: ids.ada }],
  };
  const { id } = await send('POST', '/Groups', sales);
  expect(await groupsIn(workbench, settingId)).toEqual({ Sales: 2 });
  await send('PUT', `/Groups/${id}`, { schemas: [groupSchema], displayName: 'Selling' });
  expect(await groupsIn(workbench, settingId)).toEqual({ Selling: 2 });
  await send('DELETE', `/Groups/${id}`);
  expect(await groupsIn(workbench, settingId)).toEqual({});
});

it('the page gets the counts once somebody has looked, and as they change, after a restart too', async () => {
  const dataDir = await aDataFolder();
  const { workbench, settingId, send, ids } = await aCompany(dataDir);
  const [first] = await liveEvents(workbench, settingId, () => true);
  expect(sliceIn('platform', first)).toBeNull();
  await groupsIn(workbench, settingId);
  const mended = liveEvents(workbench, settingId, (event) => sliceIn('platform', event)?.notArriving === 0);
  await send('DELETE', `/Users/${ids.nobody}`);
  const counts = {
    users: 4,
    lookedAt: 4,
    active: 4,
    inactive: 0,
    deleted: 1,
    failed: 0,
    notArriving: 0,
    arrivingWrong: 1,
    refused: 0,
    withoutGroup: 0,
    groups: 3,
  };
  expect(sliceIn('platform', (await mended).at(-1))).toEqual({ isComplete: true, ...counts });
  await workbench.close();
  const restarted = await aWorkbench(dataDir);
  expect(await groupsIn(restarted, settingId)).toEqual({ TR: 2, UK: 1, GB: 1 });
});

it('opens one group: its people, what made it, and groups of the same country written otherwise', async () => {
  const { workbench, settingId, send } = await aCompany();
  await send('POST', '/Users', person('eve', 'United Kingdom'));
  const group = await call(workbench, 'platform.group', { settingId, name: 'GB' });
  expect(group).toMatchObject({
    people: 1,
    by: 'value',
    country: 'GB',
    criterion: { field: 'Country / Region', path: country.path },
    values: [{ value: 'GB', people: 1 }],
    users: [{ person: { displayName: 'ada' }, arrivesWrong: false }],
  });
  expect(group?.sameCountry.map(({ name }) => name).sort()).toEqual(['UK', 'United Kingdom']);
  expect(await call(workbench, 'platform.group', { settingId, name: 'Nowhere' })).toBeNull();
});

it('tells who is in the group for those without a value, though a value is called like it', async () => {
  const { workbench, settingId, send } = await aCompany();
  await call(workbench, 'settings.change', { settingId, fixedGroup: 'TR' });
  await send('POST', '/Users', person('eve', 'TR', { addresses: [] }));
  const group = await call(workbench, 'platform.group', { settingId, name: 'TR' });
  expect(group?.values).toEqual([
    { value: 'TR', people: 2 },
    { value: null, people: 1 },
  ]);
});

it('counts the values of a column, those who arrive wrong, and shows people by a setting that is not saved', async () => {
  const { workbench, settingId, ids } = await aCompany();
  const { values } = await call(workbench, 'platform.values', { settingId, field: 'Country / Region' });
  expect(values).toEqual([
    { value: 'TR', people: 3 },
    { value: 'GB', people: 1 },
    { value: 'UK', people: 1 },
  ]);
  // UK is no alpha-2 code.
  expect(await namesIn(workbench, settingId, { arrivesWrong: true })).toEqual(['kim']);
  expect(await namesIn(workbench, settingId, { failed: true })).toEqual([]);
  const setting = { ...byCountry, grouping: null, fixedGroup: 'All' };
  const { users } = await call(workbench, 'platform.sample', { settingId, setting, ids: [ids.kim ?? ''] });
  expect(users).toMatchObject([
    { person: { displayName: 'kim' }, arrivesWrong: true, target: { groups: [{ name: 'All' }] } },
  ]);
  expect((await call(workbench, 'platform.sample', { settingId, setting, limit: 2 })).users).toHaveLength(2);
});

const patch = (path: string, value: unknown) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op: 'replace', path, value }],
});

it('which request set a value is known after a restart, and without the journal by its time and method', async () => {
  const dataDir = await aDataFolder();
  const { workbench, settingId, send, ids } = await aCompany(dataDir);
  await send('PATCH', `/Users/${ids.kim}`, patch(country.path, 'GB'));
  const setBy = async (from: Workbench) => {
    const kim = await call(from, 'platform.user', { settingId, id: ids.kim ?? '' });
    return ['Email', country.field, 'Last Name'].map((name) => {
      const field = kim?.fields.find(({ field }) => field === name);
      return field?.setBy ? [field.setBy.method, field.setBy.sequence, field.setBy.at] : field?.whyNotKnown;
    });
  };
  // An exchange is numbered after it was answered.
  await expect
    .poll(() => setBy(workbench))
    .toEqual([
      ['POST', 1, expect.stringMatching(/Z$/)],
      ['PATCH', 6, expect.stringMatching(/Z$/)],
      'No request has set a value here.',
    ]);
  const before = await setBy(workbench);
  await workbench.close();
  const restarted = await aWorkbench(dataDir);
  expect(await setBy(restarted)).toEqual(before);
  await call(restarted, 'journal.clear', { settingId });
  const withoutNumber = before.map((one) => (Array.isArray(one) ? [one[0], null, one[2]] : one));
  expect(await setBy(restarted)).toEqual(withoutNumber);
});

it('who is deleted is in a filter with the last values and the request, after a restart too', async () => {
  const dataDir = await aDataFolder();
  const { workbench, settingId, send, ids } = await aCompany(dataDir);
  await groupsIn(workbench, settingId);
  await send('DELETE', `/Users/${ids.lee}`);
  const gone = async (from: Workbench) => {
    const { users } = await call(from, 'platform.users', { settingId, status: 'deleted' });
    expect(await namesIn(from, settingId)).not.toContain('lee');
    expect(await groupsIn(from, settingId)).toEqual({ TR: 1, UK: 1, GB: 1 });
    return users;
  };
  const last = { status: 'deleted', groups: [{ name: 'TR' }] };
  const statusOrigin = { setBy: { method: 'DELETE', sequence: 6 } };
  const lastOfLee = { person: { displayName: 'lee' }, target: { ...last, statusOrigin } };
  await expect.poll(() => gone(workbench)).toMatchObject([lastOfLee]);
  const before = await gone(workbench);
  const lee = await call(workbench, 'platform.user', { settingId, id: ids.lee ?? '' });
  expect(lee?.fields[0]).toMatchObject({ value: 'lee@example.com', setBy: { method: 'POST' } });
  await workbench.close();
  expect(await gone(await aWorkbench(dataDir))).toEqual(before);
});

it('asks for a SCIM setting that exists', async () => {
  const workbench = await aWorkbench();
  await expect(call(workbench, 'platform.users', { settingId: 'x' })).rejects.toThrow('404');
  const setting = { fieldMappings: [], fixedGroup: null, grouping: null };
  await expect(streamed(workbench, 'platform.preview', { settingId: 'x', setting })).rejects.toThrow('404');
});

describe('what requests did on the platform', () => {
  it('reaches the page with the request, the first person of a group and who moves', async () => {
    const { workbench, settingId, send, ids } = await aCompany();
    await groupsIn(workbench, settingId);
    const told = liveEvents(workbench, settingId, (event) => {
      const events = sliceIn('targetEvents', event) ?? [];
      return events.length === 3 && events.every(({ sequence }) => sequence !== null);
    });
    await send('PUT', `/Users/${ids.kim}`, person('kim', 'SE'));
    const events = sliceIn('targetEvents', (await told).at(-1)) ?? [];
    expect(events.toReversed()).toMatchObject([
      { kind: 'group created', group: 'SE', field: country.field },
      { kind: 'moved', person: { displayName: 'kim' }, from: ['UK'], to: ['SE'] },
      { kind: 'group emptied', group: 'UK' },
    ]);
    const { exchanges } = await call(workbench, 'journal.list', { settingId, limit: 1 });
    expect(events.map(({ sequence }) => sequence)).toEqual(Array(3).fill(exchanges[0]?.sequence));
  });

  it('is told from the first person on where a page shows the connection, and is nothing for mirrored groups', async () => {
    const workbench = await aWorkbench();
    const created = await call(workbench, 'settings.create', { name: 'New', idp: 'entra', ...byCountry });
    const settingId = created.setting.id;
    const send = senderTo(workbench, created.revealed.token);
    const isTold = (count: number) =>
      liveEvents(workbench, settingId, (event) => sliceIn('targetEvents', event)?.length === count);
    await liveEvents(workbench, settingId, () => true);
    const first = isTold(1);
    await send('POST', '/Users', person('lee', 'TR'));
    expect(sliceIn('targetEvents', (await first).at(-1))).toMatchObject([
      { kind: 'group created', group: 'TR' },
    ]);
    await call(workbench, 'settings.change', { settingId, grouping: 'mirror' });
    await send('POST', '/Groups', { schemas: [groupSchema], displayName: 'Sales' });
    await groupsIn(workbench, settingId);
    await isTold(1);
    await call(workbench, 'directory.clear', { settingId });
    await isTold(0);
  });
});
