import { expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import type { GroupTable, TableRow } from '../../../src/shared/features/mapping';
import { identityProviders } from '../../../src/shared/idp';
import { aWorkbench, call, streamed } from '../a-workbench';

async function groupsOf(workbench: Workbench, settingId: string): Promise<GroupTable> {
  const last = (await streamed(workbench, 'mapping.table', { settingId })).at(-1);
  if (last?.kind !== 'table') throw new Error('There was no table.');
  return last.table.groups;
}

const at = ({ rows }: GroupTable, path: string): TableRow | undefined =>
  rows.find((row) => row.path === path);

async function withGroups(grouping: 'mirror' | null) {
  const workbench = await aWorkbench();
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  await call(workbench, 'settings.change', { settingId: setting.id, grouping, fixedGroup: 'All' });
  const send = async (path: string, body: object) => {
    const response = await fetch(`${workbench.scim.baseUrl}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(201);
    const created: { id: string } = await response.json();
    return created.id;
  };
  const kim = await send('/Users', {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: 'kim',
  });
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:Group'];
  await send('/Groups', { schemas, displayName: 'Sales', externalId: 'g-1', members: [{ value: kim }] });
  await send('/Groups', { schemas, displayName: 'Legal', nickname: 'law' });
  return { workbench, settingId: setting.id };
}

it('each attribute of groups has its row, what is sent, how many have it and what the platform makes of it', async () => {
  const { workbench, settingId } = await withGroups('mirror');
  const table = await groupsOf(workbench, settingId);
  expect(table).toMatchObject({ groups: 2, isExpected: false, subject: { name: 'Sales' } });
  expect(at(table, 'displayName')).toMatchObject({
    ...{ index: 0, type: 'string', marks: [] },
    sent: { state: 'value', value: 'Sales' },
    arrived: { people: 2, distinct: 2 },
    platform: { field: 'Group name', value: 'Sales' },
  });
  expect(at(table, 'members')).toMatchObject({
    sent: { value: '1 member' },
    arrived: { people: 1, examples: ['1 member'] },
  });
  expect(at(table, 'externalId')).toMatchObject({ row: { source: 'objectId' }, arrived: { people: 1 } });
  expect(at(table, 'nickname')).toMatchObject({ row: null, type: null, marks: ['not mapped'] });
});

it('a platform that takes no groups over shows none of it; a row that never came, and an expression that fails, are marked', async () => {
  const { workbench, settingId } = await withGroups(null);
  const groups = [
    { source: 'Append("x-", [displayName])', type: 'expression' as const, target: 'displayName' },
    { source: 'Nope([displayName])', type: 'expression' as const, target: 'externalId' },
    { source: 'description', type: 'direct' as const, target: 'description' },
  ];
  await call(workbench, 'mapping.take', {
    ...{ settingId, origin: { kind: 'edited' } },
    mapping: { users: [], groups },
  });
  const table = await groupsOf(workbench, settingId);
  expect(at(table, 'displayName')?.platform).toBeNull();
  expect(at(table, 'externalId')?.marks).toContain('fails');
  expect(at(table, 'description')?.marks).toEqual(['never arrived']);
});

it('where no group has come, the groups of the data pack show what would be sent, for every provider', async () => {
  for (const { id } of identityProviders) {
    const workbench = await aWorkbench();
    const { setting } = await call(workbench, 'settings.create', { name: id, idp: id });
    const table = await groupsOf(workbench, setting.id);
    expect(table.isExpected).toBe(true);
    expect(table.groups).toBeGreaterThan(0);
    const name = at(table, 'displayName');
    expect([name?.sent.state, name?.marks.includes('fails')]).not.toEqual(['problem', true]);
  }
});
