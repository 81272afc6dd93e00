/** Neighbours of the cases in `field/`: the same kind of thing in another form. */
import { expect, it } from 'vitest';
import { createDiagnose } from '../../../src/server/diagnostics/diagnose';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { placeTables } from '../../shared/platform/place-tables';
import { createTestListener } from '../listener/test-listener';

async function aServer() {
  const { send } = await createTestListener({ diagnose: createDiagnose(() => ({ places: placeTables })) });
  const write = (method: 'POST' | 'PATCH', url: string, payload: object) => send({ method, url, payload });
  return {
    read: (url: string) => send({ method: 'GET', url }),
    create: (userName: string, more: object = {}) =>
      write('POST', '/scim/Users', {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterpriseUserUrn],
        userName,
        emails: [{ type: 'work', value: userName }],
        ...more,
      }),
    replace: (id: string, path: string, value: unknown) =>
      write('PATCH', `/scim/Users/${id}`, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [{ op: 'replace', path, value }],
      }),
  };
}

type Sent = Awaited<ReturnType<Awaited<ReturnType<typeof aServer>>['read']>>;

function findingOf(rule: string, { exchange }: Sent) {
  const found = exchange.findings.find((finding) => finding.rule === rule);
  return { severity: found?.severity, said: `${found?.explanation} ${found?.remedy}` };
}

it('a deleted user is renamed alone, with capitals in the id; any other rename is none of that', async () => {
  const { create, replace } = await aServer();
  const { body } = await create('Kim@example.com', { externalId: '1' });
  const inBin = `283405F53A1B4C2D9E0F1A2B3C4D5E6Fkim@example.com`;
  const renamed = await replace(body.id, 'userName', inBin);
  expect(findingOf('deleted-user-renamed', renamed)).toMatchObject({ severity: 'only noted' });
  const back = await replace(body.id, 'userName', 'kim@example.com');
  expect(back.exchange.findings).toEqual([]);
});

it('an external id comes again though its first owner is active', async () => {
  const { create } = await aServer();
  await create('kim@example.com', { externalId: '1' });
  const second = findingOf('external-id-again', await create('kim.aydin@example.com', { externalId: '1' }));
  expect(second.severity).toBe('value is wrong');
  expect(second.said).toContain('`kim@example.com` has `1`');
  expect(second.said).not.toContain('deactivated, has');
  expect((await create('lee@example.com', { externalId: '2' })).exchange.findings).toEqual([]);
});

it('a look-up by e-mail finds two active users: none of them is named to be deleted', async () => {
  const { create, read } = await aServer();
  for (const name of ['a@example.com', 'b@example.com'])
    await create(name, { externalId: name, emails: [{ type: 'work', value: 'team@example.com' }] });
  const found = await read('/scim/Users?filter=emails.value%20eq%20%22team@example.com%22');
  expect(findingOf('several-matches', found).said).toContain('those who are deactivated first');
});

it('a change that meets a value of somebody else says who and never speaks of matching', async () => {
  const { create, replace } = await aServer();
  await create('lee@example.com', { externalId: '1' });
  const { body } = await create('kim@example.com', { externalId: '2', displayName: 'Kim' });
  const { severity, said } = findingOf('conflict', await replace(body.id, 'userName', 'lee@example.com'));
  expect(severity).toBe('value is wrong');
  expect(said).toContain('Kim');
  expect(said).toContain('lee@example.com');
  expect(said).not.toMatch(/Match(?:ing| on)/);
});

it('a manager under an employee number is named, whether created or changed', async () => {
  const { create, replace } = await aServer();
  await create('anna@example.com', {
    externalId: '1',
    displayName: 'Anna Costa',
    [enterpriseUserUrn]: { employeeNumber: '4711' },
  });
  const { body } = await create('kim@example.com', { externalId: '2' });
  const changed = await replace(body.id, `${enterpriseUserUrn}:manager`, { value: '4711' });
  const { severity, said } = findingOf('unknown-manager', changed);
  expect(severity).toBe('value is wrong');
  expect(said).toMatch(/`employeeNumber` of .?Anna Costa/);
});

it.each(['$filter', 'Filter', '%24filter'])(
  'a filter under the name %s is ignored, and that is said',
  async (name) => {
    const { read } = await aServer();
    const found = await read(`/scim/Users?${name}=userName%20eq%20%22kim%22`);
    expect(found.status).toBe(200);
    const { severity, said } = findingOf('filter-ignored', found);
    expect(severity).toBe('value is wrong');
    expect(said).toContain('no mapping changes it');
    expect((await read('/scim/Users?filter=userName%20eq%20%22kim%22')).exchange.findings).toEqual([]);
  },
);

it('a state that is stored already narrows the country that a change brings', async () => {
  const { create, replace } = await aServer();
  const { body } = await create('kim@example.com', {
    externalId: '1',
    addresses: [{ type: 'work', country: 'US', region: 'CA' }],
  });
  const { severity, said } = findingOf('country-as-time-zone', await replace(body.id, 'timezone', 'US'));
  expect(severity).toBe('only noted');
  expect(said).toContain('America/Los_Angeles');
});
