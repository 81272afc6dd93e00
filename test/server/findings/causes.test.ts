/** Findings by cause, as the page gets them from a running workbench. */
import { expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { causeIdOf } from '../../../src/shared/causes/cause-id';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

async function aCompany() {
  const dataDir = await aDataFolder();
  const workbench = await aWorkbench(dataDir);
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  return { dataDir, workbench, settingId: setting.id, send: clientOf(workbench, revealed.token) };
}

function clientOf(workbench: Workbench, token: string) {
  return async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${workbench.scim.baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.status === 204 ? null : response.json();
  };
}

const person = (name: string, over: object = {}) => ({
  schemas: [userSchema],
  userName: `${name}@example.com`,
  externalId: name,
  displayName: name,
  emails: [{ type: 'work', value: `${name}@example.com` }],
  ...over,
});
const replaced = (path: string, value: unknown) => ({
  schemas: [patchSchema],
  Operations: [{ op: 'replace', path, value }],
});
/** Requests are recorded after their response. */
async function recorded(workbench: Workbench, settingId: string, requests: number): Promise<void> {
  const total = async () => (await call(workbench, 'journal.list', { settingId })).total;
  await expect.poll(total).toBe(requests);
}
const countryForZone = causeIdOf({
  rule: 'country-as-time-zone',
  severity: 'value is wrong',
  attributePath: 'timezone',
});

async function nineAmericans() {
  const company = await aCompany();
  const names = Array.from({ length: 9 }, (_, index) => `american-${index + 1}`);
  const ids: string[] = [];
  for (const name of names)
    ids.push((await company.send('POST', '/Users', person(name, { timezone: 'US' }))).id);
  await recorded(company.workbench, company.settingId, names.length);
  return { ...company, ids };
}

it('nine people with one wrong value are one cause, with what was sent, what belongs there and the fix', async () => {
  const { workbench, settingId } = await nineAmericans();
  const { people, affected, causes } = await call(workbench, 'findings.list', { settingId });
  expect([people, affected]).toEqual([9, 9]);
  expect(causes).toEqual([
    expect.objectContaining({
      id: countryForZone,
      title: 'A country stands where a time zone belongs',
      people: 9,
      right: 0,
      requests: 9,
      names: ['american-1', 'american-2'],
    }),
  ]);
  const opened = await call(workbench, 'findings.ofCause', { settingId, id: countryForZone, limit: 2 });
  expect(opened?.stillWrong).toEqual([
    {
      person: { resourceType: 'User', id: expect.any(String), displayName: 'american-1' },
      value: {
        sent: 'US',
        belongs: null,
        example: 'America/New_York',
        reading: 'cannot be told',
      },
    },
    expect.anything(),
  ]);
  expect(opened?.finding.remedy).toContain('Switch([usageLocation], , "US"');
});

it('who came again and is right is told from who is still to come, also after a restart', async () => {
  const { dataDir, workbench, settingId, send, ids } = await nineAmericans();
  for (const id of ids.slice(0, 3))
    await send('PATCH', `/Users/${id}`, replaced('timezone', 'America/Denver'));
  await send('DELETE', `/Users/${ids[3]}`);
  await recorded(workbench, settingId, 13);
  const opened = await call(workbench, 'findings.ofCause', { settingId, id: countryForZone });
  expect(opened).toMatchObject({ people: 5, right: 3, requests: 9, lastRight: expect.any(String) });
  expect(opened?.alreadyRight.map(({ displayName }) => displayName)).toEqual([
    'american-3',
    'american-2',
    'american-1',
  ]);
  await workbench.close();
  const restarted = await aWorkbench(dataDir);
  expect(await call(restarted, 'findings.ofCause', { settingId, id: countryForZone })).toEqual(opened);
  await call(restarted, 'journal.clear', { settingId });
  const [cause] = (await call(restarted, 'findings.list', { settingId })).causes;
  expect(cause).toMatchObject({ people: 5, right: 0, requests: 0, firstSeen: null, lastSeen: null });
});

it('a cause of which everybody came again leaves the list and can still be opened', async () => {
  const { workbench, settingId, send } = await aCompany();
  const { id } = await send('POST', '/Users', person('kim', { timezone: 'US' }));
  await send('PATCH', `/Users/${id}`, replaced('timezone', 'America/Denver'));
  await recorded(workbench, settingId, 2);
  expect((await call(workbench, 'findings.list', { settingId })).causes).toEqual([]);
  const opened = await call(workbench, 'findings.ofCause', { settingId, id: countryForZone });
  expect(opened).toMatchObject({ people: 0, right: 1, stillWrong: [] });
  expect(await call(workbench, 'findings.ofCause', { settingId, id: 'nothing~wrong' })).toBeNull();
});

it('a person who was refused counts among the people who do not arrive, until the person is here', async () => {
  const { workbench, settingId, send } = await aCompany();
  await send('POST', '/Users', { ...person('lee'), userName: '' });
  await recorded(workbench, settingId, 1);
  const { people, affected, causes } = await call(workbench, 'findings.list', { settingId });
  expect([people, affected]).toEqual([1, 1]);
  expect(causes[0]).toMatchObject({ severity: 'will not arrive', people: 1, names: ['lee'] });
  const [first] = await liveEvents(workbench, settingId, () => true);
  expect(sliceIn('findings', first)?.affected).toBe(1);
  const arrived = liveEvents(workbench, settingId, (event) => sliceIn('findings', event)?.affected === 0);
  await send('POST', '/Users', person('lee'));
  await arrived;
  const after = await call(workbench, 'findings.list', { settingId });
  expect([after.people, after.affected]).toEqual([1, 0]);
});

it('what is only noted of requests is counted in requests', async () => {
  const { workbench, settingId, send } = await aCompany();
  for (const name of ['kim', 'lee']) await send('POST', '/Users', person(name, { active: 'True' }));
  await recorded(workbench, settingId, 2);
  const { causes } = await call(workbench, 'findings.list', { settingId });
  expect(causes).toEqual([
    expect.objectContaining({
      rule: 'string-boolean',
      severity: 'only noted',
      people: 0,
      requests: 2,
      names: [],
    }),
  ]);
});
