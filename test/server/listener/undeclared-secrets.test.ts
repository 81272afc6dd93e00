import { afterAll, beforeAll, expect, it } from 'vitest';
import { pathsOf } from '../../../src/shared/finding-paths';
import { messageUrns } from '../../../src/shared/scim/messages';
import { user as userType } from '../scim/engine-context';
import { createTestListener, type TestListener } from './test-listener';

const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
let test: TestListener;
beforeAll(async () => {
  test = await createTestListener();
});
afterAll(() => test.listener.close());

const secrets = (value: string) => ({
  initialPassword: `${value}1`,
  name: { givenName: 'Ada', authToken: `${value}2` },
  sync: { clientSecret: `${value}3`, list: [{ apiKey: `${value}4`, place: 'here' }] },
  'urn:contoso:2.0:User': { privateKey: `${value}5`, floor: 3 },
});

it('what nobody declared and is a secret by its name is neither stored nor shown, and the rest of it is stored', async () => {
  const created = await test.send({
    method: 'POST',
    url: '/scim/Users',
    payload: { schemas, userName: 'ada', ...secrets('OLD') },
  });
  const url = `/scim/Users/${created.body.id}`;
  const patched = await test.send({
    method: 'PATCH',
    url,
    payload: {
      schemas: [messageUrns.patchOp],
      Operations: [
        { op: 'replace', value: secrets('NEW') },
        { op: 'add', path: 'name.authToken', value: 'NEW6' },
        { op: 'add', path: 'urn:contoso:2.0:User:privateKey', value: 'NEW7' },
      ],
    },
  });
  const read = await test.send({ method: 'GET', url });
  for (const { text } of [created, patched, read]) expect(text).not.toMatch(/OLD|NEW/);
  expect(JSON.stringify(test.exchanges)).not.toMatch(/(OLD|NEW)\d/);
  const forgotten = created.exchange.findings.filter(({ rule }) => rule === 'password-not-stored');
  expect(forgotten.flatMap(pathsOf).sort()).toEqual([
    'initialPassword',
    'name.authToken',
    'sync.clientSecret',
    'sync.list',
    'urn:contoso:2.0:User:privateKey',
  ]);
  const kept = created.exchange.findings.filter(({ rule }) => rule === 'unknown-attribute-kept');
  expect(kept.flatMap(pathsOf)).not.toContain('initialPassword');
  expect(read.body).toMatchObject({
    name: { givenName: 'Ada' },
    sync: { list: [{ place: 'here' }] },
    'urn:contoso:2.0:User': { floor: 3 },
  });
});

it.each([
  [{ op: 'replace', value: { initialPassword: 'NEW', name: { authToken: 'NEW' } } }],
  [
    { op: 'remove', path: 'initialPassword' },
    { op: 'remove', path: 'name.authToken' },
  ],
])('what an earlier build has kept of them goes with the first word about it: %j', async (...operations) => {
  const attributes = {
    userName: `old-${operations.length}`,
    initialPassword: 'OLD',
    name: { givenName: 'Ada', authToken: 'OLD' },
  };
  const members = { added: [], removed: [] };
  const { resource } = await test.directory.create(userType, { attributes, members });
  const { status } = await test.send({
    method: 'PATCH',
    url: `/scim/Users/${resource.id}`,
    payload: { schemas: [messageUrns.patchOp], Operations: operations },
  });
  expect(status).toBe(200);
  const stored = test.directory.find(resource.id)?.attributes;
  expect(stored).toMatchObject({ name: { givenName: 'Ada' } });
  expect(JSON.stringify(stored)).not.toMatch(/OLD|NEW/);
});

it('a number beyond all numbers is refused, and not kept as something else', async () => {
  const payload = JSON.stringify({ schemas, userName: 'large', shoe: { size: 0 } }).replace(':0', ':1e400');
  const { status, body } = await test.send({ method: 'POST', url: '/scim/Users', payload });
  expect([status, body.scimType]).toEqual([400, 'invalidValue']);
  expect(body.detail).toContain('shoe');
});
