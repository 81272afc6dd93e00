import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestListener, publicBaseUrl, type TestListener } from '../listener/test-listener';

const user = 'urn:ietf:params:scim:schemas:core:2.0:User';
let test: TestListener;
beforeAll(async () => {
  test = await createTestListener();
});
afterAll(() => test.listener.close());
const get = (path: string) => test.send({ method: 'GET', url: `/scim${path}` });

describe('discovery', () => {
  it('says what is supported', async () => {
    const { status, body, headers, exchange } = await get('/ServiceProviderConfig');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/scim+json');
    expect(body).toMatchObject({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
      patch: { supported: true },
      bulk: { supported: true, maxOperations: 1000, maxPayloadSize: 1_048_576 },
      filter: { supported: true, maxResults: 1000 },
      sort: { supported: true },
      etag: { supported: true },
      changePassword: { supported: false },
      authenticationSchemes: [
        { type: 'oauthbearertoken', primary: true },
        { type: 'oauth2', primary: false },
        { type: 'httpbasic', primary: false },
      ],
      meta: { location: `${publicBaseUrl}/ServiceProviderConfig` },
    });
    expect(exchange.kind).toBe('discovery');
  });

  it('gives the largest page that it promises, and no larger one', async () => {
    const { body } = await get('/ServiceProviderConfig');
    const type = test.directory.registry.byName.get('user');
    if (type === undefined) throw new Error('No user type');
    const { maxResults } = body.filter;
    const created = Array.from({ length: maxResults + 1 }, (_, index) =>
      test.directory.create(type, {
        attributes: { userName: `u${index}` },
        members: { added: [], removed: [] },
      }),
    );
    await Promise.all(created);
    const page = await get(`/Users?count=${maxResults + 1}`);
    expect(page.body).toMatchObject({ totalResults: maxResults + 1, itemsPerPage: maxResults });
  });

  it('lists resource types, each where its location says', async () => {
    const { body } = await get('/ResourceTypes');
    expect(body).toMatchObject({ totalResults: 2, itemsPerPage: 2, startIndex: 1 });
    for (const type of body.Resources) {
      expect(type.schemas).toEqual(['urn:ietf:params:scim:schemas:core:2.0:ResourceType']);
      const single = await get(type.meta.location.slice(publicBaseUrl.length));
      expect(single.body).toEqual(type);
      expect(single.headers['content-location']).toBe(type.meta.location);
      expect((await get(type.endpoint)).status).toBe(200);
    }
  });

  it('lists schemas, each where its location says', async () => {
    const { body } = await get('/Schemas');
    const urns = body.Resources.map(({ id }: { id: string }) => id);
    expect(urns).toEqual(
      expect.arrayContaining([user, 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User']),
    );
    for (const schema of body.Resources) {
      expect(schema.schemas).toEqual(['urn:ietf:params:scim:schemas:core:2.0:Schema']);
      expect((await get(schema.meta.location.slice(publicBaseUrl.length))).body).toEqual(schema);
    }
  });

  it.each([
    'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig',
    'urn:ietf:params:scim:schemas:core:2.0:ResourceType',
    'urn:ietf:params:scim:schemas:core:2.0:Schema',
  ])('tells how its own answers are made: %s', async (urn) => {
    const listed = (await get('/Schemas')).body.Resources.map(({ id }: { id: string }) => id);
    expect(listed.filter((id: string) => id === urn)).toEqual([urn]);
    const { status, body } = await get(`/Schemas/${urn.toUpperCase()}`);
    expect(status).toBe(200);
    expect(body.id).toBe(urn);
    const answered = await get(
      { ServiceProviderConfig: '/ServiceProviderConfig', ResourceType: '/ResourceTypes/User' }[
        urn.split(':').pop() ?? ''
      ] ?? `/Schemas/${user}`,
    );
    const common = ['schemas', 'id', 'meta'];
    const declared = body.attributes.map(({ name }: { name: string }) => name);
    expect([...common, ...declared]).toEqual(expect.arrayContaining(Object.keys(answered.body)));
  });

  it.each([
    '',
    '/ServiceProviderConfig',
    '/ResourceTypes',
    '/ResourceTypes/User',
    '/Schemas',
    `/Schemas/${user}`,
    '/Users',
    '/Me',
    '/Nothing',
  ])('answers HEAD as GET, without the body: %s', async (path) => {
    const head = await test.send({ method: 'HEAD', url: `/scim${path}` });
    const read = await get(path);
    expect(head.status).toBe(read.status);
    expect(head.text).toBe('');
    for (const name of ['content-type', 'content-length'])
      expect(head.headers[name]).toBe(read.headers[name]);
    expect(head.headers['content-type']).toBe('application/scim+json');
  });

  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const)(
    'has nothing behind /Me: %s',
    async (method) => {
      const { status, body, exchange } = await test.send({ method, url: '/scim/Me' });
      expect(status).toBe(501);
      if (method !== 'HEAD')
        expect(body).toMatchObject({
          schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
          status: '501',
        });
      expect(exchange.status).toBe(501);
    },
  );

  it.each([
    '/ServiceProviderConfig',
    '/ResourceTypes',
    '/ResourceTypes/User',
    '/Schemas',
    `/Schemas/${user}`,
  ])('refuses to filter %s', async (path) => {
    const { status, body } = await get(`${path}?filter=name%20eq%20%22x%22`);
    expect(status).toBe(403);
    expect(body.status).toBe('403');
  });

  it.each(['/ResourceTypes/Device', '/Schemas/urn:nothing'])('answers 404 for %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
