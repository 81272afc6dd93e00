import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestListener, publicBaseUrl, type TestListener } from '../../listener/test-listener';

const bulkRequest = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
const bulkResponse = 'urn:ietf:params:scim:api:messages:2.0:BulkResponse';
const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupUrn = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

let test: TestListener;
beforeEach(async () => {
  test = await createTestListener();
});
afterEach(() => test.listener.close());

const send = (body: object) => test.send({ method: 'POST', url: '/scim/Bulk', payload: body });
const bulk = (operations: unknown[], more: object = {}) =>
  send({ schemas: [bulkRequest], Operations: operations, ...more });
const get = (location: string) =>
  test.send({ method: 'GET', url: `/scim${location.slice(publicBaseUrl.length)}` });

const user = (bulkId: string, more: object = {}) => ({
  method: 'POST',
  path: '/Users',
  bulkId,
  data: { schemas: [userUrn], userName: bulkId, ...more },
});
const group = (bulkId: string, members: string[]) => ({
  method: 'POST',
  path: '/Groups',
  bulkId,
  data: {
    schemas: [groupUrn],
    displayName: bulkId,
    members: members.map((value) => ({ value: `bulkId:${value}` })),
  },
});
const managed = (bulkId: string, manager: string) =>
  user(bulkId, {
    schemas: [userUrn, enterprise],
    [enterprise]: { department: 'Tours', manager: { value: `bulkId:${manager}` } },
  });

async function membersOf(location: string): Promise<string[]> {
  const { body } = await get(location);
  return (body.members ?? []).map((member: { display: string }) => member.display).sort();
}

describe('POST /Bulk', () => {
  it('carries out every method and gives each operation its own status, location and version', async () => {
    const { body } = await bulk([user('alice'), user('bob')]);
    const [alice, bob] = body.Operations;
    const paths = [alice, bob].map(({ location }) => location.slice(publicBaseUrl.length));
    const { status, body: answer } = await bulk([
      {
        method: 'PUT',
        path: paths[0],
        version: alice.version,
        data: { schemas: [userUrn], userName: 'alison' },
      },
      {
        method: 'PATCH',
        path: paths[0],
        data: {
          schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
          Operations: [{ op: 'replace', path: 'title', value: 'Guide' }],
        },
      },
      { method: 'DELETE', path: paths[1] },
    ]);
    expect(status).toBe(200);
    expect(answer).toEqual({
      schemas: [bulkResponse],
      Operations: [
        { method: 'PUT', location: alice.location, version: 'W/"2"', status: '200' },
        { method: 'PATCH', location: alice.location, version: 'W/"3"', status: '200' },
        { method: 'DELETE', location: bob.location, status: '204' },
      ],
    });
    expect((await get(alice.location)).body).toMatchObject({ userName: 'alison', title: 'Guide' });
    expect((await get(bob.location)).status).toBe(404);
  });

  it('responds to a creation with its bulkId', async () => {
    const { body } = await bulk([user('qwerty')]);
    expect(body.Operations).toEqual([
      {
        method: 'POST',
        bulkId: 'qwerty',
        location: expect.stringMatching(`^${publicBaseUrl}/Users/`),
        version: 'W/"1"',
        status: '201',
      },
    ]);
  });

  it('records all changes and findings of its operations', async () => {
    const { exchange } = await bulk([user('alice', { password: 'secret-1' }), group('Tours', ['alice'])]);
    expect(exchange.kind).toBe('write');
    expect(exchange.changes.map(({ kind, resource }) => `${kind} ${resource.displayName}`)).toEqual([
      'created alice',
      'created Tours',
    ]);
    expect(exchange.findings.map(({ rule }) => rule)).toEqual(['password-not-stored']);
    expect(exchange.request.body).not.toContain('secret-1');
  });

  it('is found under other spellings of its names, as all attribute names are', async () => {
    const { body } = await send({
      SCHEMAS: [bulkRequest],
      operations: [{ METHOD: 'POST', Path: '/users', bulkid: 'a', Data: user('alice').data }],
    });
    expect(body.Operations).toMatchObject([{ status: '201', bulkId: 'a' }]);
  });
});

describe('bulkId references', () => {
  it('are resolved to members and managers, in the order of the request', async () => {
    const { body } = await bulk([user('alice'), managed('bob', 'alice'), group('Tours', ['alice', 'bob'])]);
    const [alice, bob, tours] = body.Operations;
    const id = alice.location.split('/').pop();
    expect((await get(bob.location)).body[enterprise].manager.value).toBe(id);
    expect(await membersOf(tours.location)).toEqual(['alice', 'bob']);
  });

  it('are resolved where the resource is created later in the request', async () => {
    const { body } = await bulk([group('Tours', ['alice', 'bob']), managed('bob', 'alice'), user('alice')]);
    expect(
      body.Operations.map(({ bulkId, status }: Record<string, string>) => `${bulkId} ${status}`),
    ).toEqual(['Tours 201', 'bob 201', 'alice 201']);
    expect(await membersOf(body.Operations[0].location)).toEqual(['alice', 'bob']);
  });

  it('are resolved where they go in circles', async () => {
    const { body } = await bulk([
      group('A', ['B', 'alice']),
      group('B', ['C']),
      group('C', ['A']),
      user('alice'),
      managed('own boss', 'own boss'),
    ]);
    const [a, b, c, , boss] = body.Operations;
    expect(body.Operations.map(({ status }: { status: string }) => status)).toEqual(Array(5).fill('201'));
    expect(await membersOf(a.location)).toEqual(['B', 'alice']);
    expect(await membersOf(b.location)).toEqual(['C']);
    expect(await membersOf(c.location)).toEqual(['A']);
    const read = await get(boss.location);
    expect(read.body[enterprise]).toMatchObject({
      department: 'Tours',
      manager: { value: read.body.id },
    });
    expect(read.headers.etag).toBe(boss.version);
  });

  it('are resolved in paths, in filters of paths and in values of a PATCH', async () => {
    const patch = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [
        { op: 'add', path: 'members', value: [{ value: 'bulkId:bob' }] },
        { op: 'remove', path: 'members[value eq "bulkId:alice"]' },
      ],
    };
    const { body } = await bulk([
      user('alice'),
      { method: 'PATCH', path: '/Groups/bulkId:Tours', data: patch },
      group('Tours', ['alice']),
      user('bob'),
    ]);
    expect(body.Operations.map(({ status }: { status: string }) => status)).toEqual([
      '201',
      '204',
      '201',
      '201',
    ]);
    expect(await membersOf(body.Operations[2].location)).toEqual(['bob']);
  });

  it('that lead to a failed operation fail with 409, and what waited for it in a circle is taken back', async () => {
    const { body } = await bulk([
      { ...group('A', ['B']), data: { members: [{ value: 'bulkId:B' }] } },
      group('B', ['A']),
      group('C', ['B']),
      user('alice'),
    ]);
    expect(body.Operations.map(({ status }: { status: string }) => status)).toEqual([
      '400',
      '409',
      '409',
      '201',
    ]);
    expect(body.Operations[1].response.detail).toContain('bulkId “A” failed');
    expect(body.Operations[1]).not.toHaveProperty('location');
    expect((await get(`${publicBaseUrl}/Groups`)).body.totalResults).toBe(0);
  });

  it('that no operation defines, and a bulkId given twice, are refused by name', async () => {
    const { body } = await bulk([group('A', ['nobody']), user('x'), user('x', { userName: 'other' })]);
    expect(body.Operations.map(({ status }: { status: string }) => status)).toEqual(['400', '201', '400']);
    expect(body.Operations[0].response).toMatchObject({
      scimType: 'invalidValue',
      detail: '“bulkId:nobody” refers to no POST operation of this request.',
    });
    expect(body.Operations[2].response.detail).toContain('“x” is used by an operation before');
  });
});
