import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestListener, publicBaseUrl, type TestListener } from '../../listener/test-listener';

const bulkRequest = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupUrn = 'urn:ietf:params:scim:schemas:core:2.0:Group';

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
async function membersOf(location: string): Promise<string[]> {
  const { body } = await get(location);
  return (body.members ?? []).map((member: { display: string }) => member.display).sort();
}

describe('errors of a bulk request', () => {
  const broken = { method: 'POST', path: '/Users', bulkId: 'broken', data: { schemas: [userUrn] } };

  it('leave the other operations alone and stand with their error body', async () => {
    const { status, body } = await bulk([broken, user('alice')]);
    expect(status).toBe(200);
    expect(body.Operations[0]).toEqual({
      method: 'POST',
      bulkId: 'broken',
      status: '400',
      response: {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '400',
        scimType: 'invalidValue',
        detail: expect.stringContaining('userName'),
      },
    });
    expect(body.Operations[1].status).toBe('201');
  });

  it('stop it once there are as many as failOnErrors says', async () => {
    const { body } = await bulk([broken, user('alice'), { ...broken, bulkId: 'b' }, user('bob')], {
      failOnErrors: 2,
    });
    expect(body.Operations.map(({ status }: { status: string }) => status)).toEqual(['400', '201', '400']);
    expect((await get(`${publicBaseUrl}/Users`)).body.totalResults).toBe(1);
  });

  it('stop it at the first one where failOnErrors is 0', async () => {
    const { body } = await bulk([user('alice'), broken, user('bob')], { failOnErrors: 0 });
    expect(body.Operations.map(({ status }: { status: string }) => status)).toEqual(['201', '400']);
  });

  it('take back what was created for an operation that failOnErrors left unprocessed', async () => {
    const { body } = await bulk([group('A', ['B', 'broken']), group('B', ['A']), broken], {
      failOnErrors: 1,
    });
    expect(
      body.Operations.map(({ bulkId, status }: Record<string, string>) => `${bulkId} ${status}`),
    ).toEqual(['B 409', 'broken 400']);
    expect((await get(`${publicBaseUrl}/Groups`)).body.totalResults).toBe(0);
  });

  it('name the location of what they concern, except for a failed POST', async () => {
    const { body } = await bulk([
      { method: 'DELETE', path: '/Users/nobody' },
      { method: 'PUT', path: '/Users/nobody', data: {} },
      { method: 'DELETE', path: '/Users' },
    ]);
    expect(body.Operations[2].location).toBeUndefined();
    expect(body.Operations.slice(0, 2)).toMatchObject([
      { method: 'DELETE', location: `${publicBaseUrl}/Users/nobody`, status: '404' },
      { method: 'PUT', location: `${publicBaseUrl}/Users/nobody`, status: '404' },
    ]);
  });

  it('include a version that is not the current one', async () => {
    const { body } = await bulk([user('alice')]);
    const path = body.Operations[0].location.slice(publicBaseUrl.length);
    const again = await bulk([{ method: 'DELETE', path, version: 'W/"7"' }]);
    expect(again.body.Operations[0]).toMatchObject({ status: '412', response: { status: '412' } });
  });

  it.each([
    ['no object', 7, 'An operation must be an object'],
    ['another method', { method: 'GET', path: '/Users' }, '“method” must be POST, PUT, PATCH or DELETE'],
    ['no bulkId', { ...user('x'), bulkId: undefined }, 'needs a “bulkId”'],
    ['no data', { ...user('x'), data: undefined }, '“data” of a POST operation'],
    ['no path', { ...user('x'), path: undefined }, '“path” must be relative'],
    ['an address as path', { ...user('x'), path: 'https://x/Users' }, '“path” must be relative'],
    ['an unknown endpoint', { ...user('x'), path: '/Devices' }, 'no endpoint “/Devices”'],
    ['itself', { ...user('x'), path: '/Bulk' }, 'no endpoint “/Bulk”'],
    ['POST to a resource', { ...user('x'), path: '/Users/1' }, 'must name a resource type'],
    ['DELETE of an endpoint', { method: 'DELETE', path: '/Users' }, 'must name one resource'],
  ])('say what is wrong with an operation that has %s', async (_what, operation, detail) => {
    const { status, body } = await bulk([operation]);
    expect(status).toBe(200);
    expect(body.Operations[0].response.detail).toContain(detail);
    expect(body.Operations[0].status).toMatch(/^40[04]$/);
  });

  it.each([
    ['invalidSyntax', []],
    ['invalidSyntax', { schemas: [bulkRequest] }],
    ['invalidSyntax', { schemas: [bulkRequest], Operations: {} }],
    ['invalidSyntax', { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [] }],
    ['invalidValue', { schemas: [bulkRequest], Operations: [], failOnErrors: -1 }],
    ['invalidValue', { schemas: [bulkRequest], Operations: [], failOnErrors: '1' }],
  ])('refuse the message as %s', async (scimType, message) => {
    const { status, body } = await send(message);
    expect(status).toBe(400);
    expect(body.scimType).toBe(scimType);
  });

  it('are 500 for a disk that refuses, with the reason in the journal alone', async () => {
    test.store.refuse = new Error('disk of /secret/place is full');
    const { body, exchange } = await bulk([user('alice')]);
    expect(body.Operations[0]).toMatchObject({ status: '500', bulkId: 'alice' });
    expect(JSON.stringify(body)).not.toContain('/secret/place');
    expect(exchange.errorText).toContain('/secret/place');
  });
});

describe('limits of a bulk request', () => {
  it('get 413 and name maxOperations', async () => {
    const { status, body } = await bulk(Array.from({ length: 1_001 }, (_, index) => user(`u${index}`)));
    expect(status).toBe(413);
    expect(body).toMatchObject({ status: '413', detail: expect.stringContaining('maxOperations (1000)') });
    expect((await get(`${publicBaseUrl}/Users`)).body.totalResults).toBe(0);
  });

  it('get 413 and name maxPayloadSize', async () => {
    const { status, body } = await bulk([user('a', { title: 'x'.repeat(1_048_576) })]);
    expect(status).toBe(413);
    expect(body.detail).toContain('maxPayloadSize (1048576');
  });

  it('take as many operations as they promise', async () => {
    const { body } = await bulk(Array.from({ length: 1_000 }, (_, index) => user(`u${index}`)));
    expect(body.Operations).toHaveLength(1_000);
    expect(body.Operations.every(({ status }: { status: string }) => status === '201')).toBe(true);
  });

  it('take a chain of references through all operations', async () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `g${index}`);
    const { body } = await bulk(names.map((name, index) => group(name, [names[index + 1] ?? 'g0'])));
    expect(body.Operations.every(({ status }: { status: string }) => status === '201')).toBe(true);
    expect(await membersOf(body.Operations[999].location)).toEqual(['g0']);
  });

  it('are found out however small the operations are', async () => {
    const text = `{"Operations":[${'{},'.repeat(349_000)}{}]}`;
    const { status } = await test.send({ method: 'POST', url: '/scim/Bulk', payload: text });
    expect(status).toBe(413);
  });

  it('find an endpoint in other case by tolerance alone', async () => {
    const operation = { ...user('small'), path: '/users' };
    const { body, exchange } = await bulk([operation]);
    expect(body.Operations).toMatchObject([{ status: '201' }]);
    expect(exchange.findings).toMatchObject([{ rule: 'endpoint-case' }]);
    await test.settings.change(test.setting.id, { preset: 'strict' });
    expect((await bulk([{ ...operation, bulkId: 'again' }])).body.Operations).toMatchObject([
      { status: '404' },
    ]);
  });
});
