import { expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import type { FindingCounts } from '../../../src/shared/features/findings';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

async function aSetting(workbench: Workbench) {
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  return { settingId: setting.id, token: revealed.token };
}

function clientOf(workbench: Workbench, token: string) {
  return async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${workbench.scim.baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(response.status).toBeLessThan(300);
    return response.status === 204 ? null : response.json();
  };
}

const person = (name: string, over: object = {}) => ({
  schemas: [userSchema, enterpriseUserUrn],
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

async function aCompany() {
  const dataDir = await aDataFolder();
  const workbench = await aWorkbench(dataDir);
  const { settingId, token } = await aSetting(workbench);
  const send = clientOf(workbench, token);
  const kim = await send('POST', '/Users', person('kim', { emails: [] }));
  const lee = await send(
    'POST',
    '/Users',
    person('lee', { [enterpriseUserUrn]: { manager: { value: 'HR-4711' } } }),
  );
  return { dataDir, workbench, settingId, token, send, kim, lee };
}

const causesIn = async (workbench: Workbench, settingId: string) => {
  const { causes } = await call(workbench, 'findings.list', { settingId });
  return causes.map(({ rule, severity, people }) => ({ rule, severity, people }));
};
const mailMissing = { rule: 'no-email', severity: 'will not arrive', people: 1 };
const nobody = { rule: 'unknown-manager', severity: 'value is wrong', people: 1 };

it('what is wrong with a person is there after a restart and without the journal, and goes when the value is right', async () => {
  const { dataDir, workbench, settingId, send, kim, lee } = await aCompany();
  expect(await causesIn(workbench, settingId)).toEqual([mailMissing, nobody]);
  await call(workbench, 'journal.clear', { settingId });
  expect(await causesIn(workbench, settingId)).toEqual([mailMissing, nobody]);
  await send('PATCH', `/Users/${kim.id}`, replaced('emails', [{ type: 'work', value: 'kim@example.com' }]));
  expect(await causesIn(workbench, settingId)).toEqual([nobody]);
  await workbench.close();

  const restarted = await aWorkbench(dataDir);
  expect(await causesIn(restarted, settingId)).toEqual([nobody]);
  const asked = { settingId, resourceType: 'User', id: lee.id };
  const { findings } = await call(restarted, 'findings.ofResource', asked);
  expect(findings.map(({ rule }) => rule)).toEqual(['unknown-manager']);
  const ids = [lee.id, 'nobody'];
  expect(await call(restarted, 'findings.ofUsers', { settingId, ids })).toEqual({
    findings: { [lee.id]: findings },
  });
});

it('people are listed by what they have, and searched among those', async () => {
  const { workbench, settingId, kim, lee } = await aCompany();
  const named = async (query: object) => {
    const { resources } = await call(workbench, 'findings.people', { settingId, ...query });
    return resources.map(({ id }) => id);
  };
  expect(await named({})).toEqual([kim.id, lee.id]);
  expect(await named({ severities: ['value is wrong'] })).toEqual([lee.id]);
  expect(await named({ cause: { rule: 'no-email' } })).toEqual([kim.id]);
  expect(await named({ search: 'lee', severities: ['will not arrive'] })).toEqual([]);
});

it('nothing is found of somebody unknown, of a group, and in an empty directory', async () => {
  const { workbench, settingId, kim } = await aCompany();
  const asked = { settingId, resourceType: 'Group', id: kim.id };
  expect(await call(workbench, 'findings.ofResource', asked)).toEqual({ findings: [] });
  await call(workbench, 'directory.clear', { settingId });
  expect(await causesIn(workbench, settingId)).toEqual([]);
});

it('the page gets the counts at first and as they change', async () => {
  const { workbench, settingId, send, kim } = await aCompany();
  await causesIn(workbench, settingId);
  const [first] = await liveEvents(workbench, settingId, () => true);
  expect(sliceIn('findings', first)).toMatchObject({
    isComplete: true,
    people: { 'will not arrive': 1, 'value is wrong': 1, 'only noted': 0 },
  });
  const isMended = (counts: FindingCounts | null | undefined) => counts?.people['will not arrive'] === 0;
  const mended = liveEvents(workbench, settingId, (event) => isMended(sliceIn('findings', event)));
  await send('DELETE', `/Users/${kim.id}`);
  expect(sliceIn('findings', (await mended).at(-1))?.causes.map(({ rule }) => rule)).toEqual([
    'unknown-manager',
  ]);
});

it('who was refused and never came to be is counted among those who will not arrive', async () => {
  const { workbench, settingId, token } = await aCompany();
  const body = JSON.stringify(person('lee', { externalId: 'another', displayName: 'Another Lee' }));
  const response = await fetch(`${workbench.scim.baseUrl}/Users`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    body,
  });
  expect(response.status).toBe(409);
  const events = await liveEvents(
    workbench,
    settingId,
    (event) => sliceIn('findings', event)?.willNotArrive === 2,
  );
  expect(sliceIn('findings', events.at(-1))).toMatchObject({ affected: 3, willNotArrive: 2, arriveWrong: 1 });
});
