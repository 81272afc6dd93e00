/** Whatever a page may ask for: no original is in what it is told, by any call that tells of people. */
import { expect, it, vi } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import type { CallName } from '../../../src/shared/contract';
import { aWorkbench, call, streamed } from '../a-workbench';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const names = /jolandine|wolperting|grimbelda|qzwyrt|vexlorum|zebrafink|vermicelle|QX-8842|7713 4402/i;

const person = (given: string, family: string, number: string, more: object = {}) => ({
  schemas: [userSchema, enterprise],
  externalId: number,
  userName: `${given}.${family}@zebrafink.com`.toLowerCase(),
  name: { givenName: given, familyName: family, formatted: `${given} ${family}` },
  displayName: `${given} ${family}`,
  phoneNumbers: [{ type: 'work', value: '+48 22 7713 4402' }],
  addresses: [{ type: 'work', streetAddress: '12 Rue Vermicelle', country: 'PL' }],
  timezone: 'Poland',
  ...more,
});

/** People, one of them renamed, one deleted and one refused, and a group that is called after one. */
async function aTenant() {
  const workbench = await aWorkbench();
  const { setting, revealed } = await call(workbench, 'settings.create', {
    name: 'Zebrafink',
    idp: 'generic',
  });
  let sent = 0;
  const send = async (method: string, path: string, body?: object): Promise<string> => {
    const response = await fetch(`${workbench.scim.baseUrl}/${path}`, {
      method,
      headers: { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    sent += 1;
    return JSON.parse((await response.text()) || '{}').id ?? '';
  };
  const first = await send('POST', 'Users', person('Jolandine', 'Qzwyrt', 'QX-88421'));
  const second = await send('POST', 'Users', person('Wolperting', 'Qzwyrt', 'QX-88422'));
  const members = [{ value: first }, { value: second }];
  const group = await send('POST', 'Groups', {
    schemas: [groupSchema],
    displayName: 'Qzwyrt Ledger',
    members,
  });
  await send('PATCH', `Users/${second}`, {
    schemas: [patchOp],
    Operations: [{ op: 'replace', path: 'name.familyName', value: 'Vexlorum' }],
  });
  const gone = await send('POST', 'Users', person('Grimbelda', 'Vexlorum', 'QX-88423'));
  await send('DELETE', `Users/${gone}`);
  await send('POST', 'Users', person('Jolandine', 'Qzwyrt', 'QX-88421'));
  await send('GET', `Users?filter=${encodeURIComponent('userName eq "grimbelda.q@zebrafink.com"')}`);
  const settingId = setting.id;
  await vi.waitFor(async () =>
    expect((await call(workbench, 'journal.list', { settingId })).total).toBe(sent),
  );
  await call(workbench, 'pseudonyms.turn', { on: true });
  return { workbench, ids: [first, second, group, gone, settingId] };
}

/** Calls that tell and change nothing. */
const tells =
  /\.(?:list|get|members|open|table|of|status|some|find|counts|history|look|causes|people|grade|progress)\b|^(?:platform|findings|mapping|history|grade|connections|journal|directory|timeZones)\./;
const changes = /delete|clear|change|set|mute|mark|save|remove|start|stop|forget|import|use|dismiss|fix/i;

it('of a tenant with people who were renamed, refused and deleted', async () => {
  const { workbench, ids } = await aTenant();
  const page: Workbench = { ...workbench, handleApi: workbench.handlePage };
  const said: string[] = [];
  const [first] = await streamed(page, 'live.events', { settingId: null }, () => true);
  said.push(JSON.stringify(first));
  if (first?.type !== 'snapshot') throw new Error('no snapshot');
  const { settingId, users, groups, exchanges } = first.snapshot;
  const { featureContracts } = await import('../../../src/shared/features');
  const asked = featureContracts
    .flatMap(({ calls }) => Object.keys(calls))
    .filter((name) => tells.test(name) && !changes.test(name));
  const lists = {
    ...{ sequences: exchanges.map(({ sequence }) => sequence), ids: users.map(({ id }) => id), limit: 5 },
    ...{
      moment: new Date().toISOString(),
      operator: 'user',
      name: 'Sales',
      field: 'familyName',
      path: 'userName',
    },
  };
  const answered = new Set<string>();
  for (const name of asked)
    for (const about of [...users, ...groups, { id: '' }])
      for (const { sequence } of exchanges) {
        const { id } = about;
        const { resourceType } = 'resourceType' in about ? about : { resourceType: 'User' };
        const input = {
          settingId,
          id,
          userId: id,
          groupId: id,
          resourceType,
          sequence,
          search: '',
          text: '',
          ...lists,
        };
        const request = new Request(`http://page/api/${name as CallName}`, {
          method: 'POST',
          body: JSON.stringify(input),
        });
        const response = await workbench.handlePage(request);
        if (response.ok) answered.add(name);
        said.push(`${name} ${await response.text()}`);
      }
  const leaks = said.flatMap((text) =>
    [names, ...ids].flatMap((original) => {
      const at = text.search(original);
      return at < 0 ? [] : `${text.slice(0, 30)}: ${text.slice(Math.max(0, at - 100), at + 60)}`;
    }),
  );
  expect([...new Set(leaks)].slice(0, 12)).toEqual([]);
  expect([...answered]).toEqual(
    expect.arrayContaining([
      'directory.list',
      'directory.get',
      'directory.members',
      'journal.list',
      'journal.get',
      'journal.some',
      'findings.people',
      'findings.list',
      'findings.compare',
      'history.of',
      'platform.groups',
    ]),
  );
});
