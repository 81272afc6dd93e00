import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { QueryLimits } from '../../../../src/server/scim/query/run-query';
import { listResources } from '../../../../src/server/scim/query/search';
import { groupUrn } from '../../../../src/shared/scim/schemas/group';
import { createTestListener, type TestListener } from '../../listener/test-listener';
import { group as groupType, refusal, tolerant, user as userType } from '../engine-context';

/** More than fit in one chunk, and no multiple of a portion. */
const size = 2_345;
let test: TestListener;
let memberIds: string[];
let everybody: string;

beforeAll(async () => {
  test = await createTestListener();
  const none = { added: [], removed: [] };
  const created = await Promise.all(
    Array.from({ length: size }, (_, index) =>
      test.directory.create(userType, {
        attributes: { userName: `u${index}`, nickName: 'ü' },
        members: none,
      }),
    ),
  );
  memberIds = created.map(({ resource }) => resource.id);
  const members = { added: memberIds, removed: [] };
  const attributes = { schemas: [groupUrn], displayName: 'Everybody', externalId: 'e' };
  everybody = (await test.directory.create(groupType, { attributes, members })).resource.id;
});
afterAll(() => test.listener.close());

const get = (path: string, query: Record<string, string> = {}) =>
  test.send({ method: 'GET', url: `/scim${path}?${new URLSearchParams(query)}` });
const memberOf = (index: number) => ({
  value: memberIds[index],
  $ref: `https://workbench.example/scim/Users/${memberIds[index]}`,
  display: `u${index}`,
  type: 'User',
});
const everyMember = () => memberIds.map((_, index) => memberOf(index));

describe('a group of very many members', () => {
  it('is returned with all of them, its other attributes around them', async () => {
    const { status, headers, body } = await get(`/Groups/${everybody}`);
    expect({ status, type: headers['content-type'] }).toEqual({
      status: 200,
      type: 'application/scim+json',
    });
    expect(Object.keys(body)).toEqual(['schemas', 'id', 'displayName', 'externalId', 'members', 'meta']);
    expect(body.members).toEqual(everyMember());
    expect(body.meta.version).toBe(headers.etag);
  });

  it('is returned with as much of them as the request asks for', async () => {
    const values = await get(`/Groups/${everybody}`, { attributes: 'members.value' });
    expect(values.body.members).toEqual(memberIds.map((value) => ({ value })));
    expect(values.body.displayName).toBeUndefined();
    const without = await get(`/Groups/${everybody}`, { excludedAttributes: 'members.display,externalId' });
    const { display: _, ...first } = memberOf(0);
    expect(without.body.members[0]).toEqual(first);
    expect(without.body.members).toHaveLength(size);
    expect(
      (await get(`/Groups/${everybody}`, { excludedAttributes: 'members' })).body.members,
    ).toBeUndefined();
  });

  it('is returned so in lists, with cursors, and after a PUT', async () => {
    const { body } = await get('/Groups');
    expect(body).toMatchObject({ totalResults: 1, startIndex: 1, itemsPerPage: 1 });
    expect(body.Resources[0].members).toEqual(everyMember());
    expect((await get('/Groups', { cursor: '' })).body.Resources[0].members).toHaveLength(size);
    expect((await get('', { startIndex: String(size) })).body.Resources).toHaveLength(2);
    const put = { schemas: [groupUrn], displayName: 'Everybody', externalId: 'e' };
    const answer = await test.send({ method: 'PUT', url: `/scim/Groups/${everybody}`, payload: put });
    expect(answer.body.members).toHaveLength(size);
  });

  it('is returned so in a list of resources with long texts', async () => {
    const urn = 'urn:ietf:params:scim:schemas:core:2.0:User';
    const long = await Promise.all(
      Array.from({ length: 4 }, (_, index) =>
        test.send({
          method: 'POST',
          url: '/scim/Users',
          payload: { schemas: [urn], userName: `long${index}`, title: 'x'.repeat(400_000) },
        }),
      ),
    );
    const { body } = await get('/Users', { filter: 'userName sw "long"' });
    expect(body.Resources).toEqual(long.map((one) => one.body));
    for (const { body: user } of long) await test.send({ method: 'DELETE', url: `/scim/Users/${user.id}` });
  });

  it('names a member by the beginning of a longer name, a thousand characters with its mark', async () => {
    const urn = 'urn:ietf:params:scim:schemas:core:2.0:User';
    const payload = { schemas: [urn], userName: 'named', displayName: '👋'.repeat(5_000) };
    const { body: user } = await test.send({ method: 'POST', url: '/scim/Users', payload });
    const group = { schemas: [groupUrn], displayName: 'Long', members: [{ value: user.id }] };
    const { body } = await test.send({ method: 'POST', url: '/scim/Groups', payload: group });
    expect(body.members[0].display).toBe(`${'👋'.repeat(499)}…`);
    await test.send({ method: 'DELETE', url: `/scim/Groups/${body.id}` });
    await test.send({ method: 'DELETE', url: `/scim/Users/${user.id}` });
  });

  it('is the group of the moment in which the response began', async () => {
    const answering = get(`/Groups/${everybody}`);
    const before = test.directory.find(everybody);
    if (before === undefined) throw new Error('The group is gone');
    const stranger = await test.directory.create(groupType, {
      attributes: { schemas: [groupUrn], displayName: 'Stranger' },
      members: { added: [], removed: [] },
    });
    const { id } = stranger.resource;
    const { attributes } = before;
    await test.directory.change(groupType, before, { attributes, members: { added: [id], removed: [] } });
    const { body } = await answering;
    expect([size, size + 1]).toContain(body.members.length);
    expect(body.meta.version).toBe(
      `W/"${body.members.length === size ? before.revision : before.revision + 1}"`,
    );
    const joined = test.directory.find(everybody);
    if (joined !== undefined) {
      await test.directory.change(groupType, joined, { attributes, members: { added: [], removed: [id] } });
    }
    await test.directory.delete(stranger.resource);
  });

  it('has the same head when only that is asked for', async () => {
    const { status, headers, text } = await test.send({ method: 'HEAD', url: `/scim/Groups/${everybody}` });
    expect({ status, text }).toEqual({ status: 200, text: '' });
    expect(headers.etag).toBe((await get(`/Groups/${everybody}`)).headers.etag);
  });

  it('is found by any of its members', async () => {
    const filter = `members.display eq "u${size - 1}"`;
    expect((await get('/Groups', { filter, attributes: 'displayName' })).body.totalResults).toBe(1);
    const nobody = await get('/Groups', { filter: 'members.display eq "nobody"' });
    expect(nobody.body.totalResults).toBe(0);
  });

  it('is recorded in the journal by its beginning, and counted whole', async () => {
    const { text, exchange } = await get(`/Groups/${everybody}`);
    expect(exchange.response.bodyBytes).toBe(Buffer.byteLength(text));
    expect(exchange.response.bodyTruncated).toBe(true);
    expect(text.startsWith(exchange.response.body)).toBe(true);
    expect(exchange.response.body.length).toBeGreaterThan(100_000);
  });

  it('does not keep others waiting while it is written', async () => {
    const order: string[] = [];
    const headers = { authorization: `Bearer ${test.token}` };
    const answered = (name: string, url: string) =>
      test.listener.app.inject({ method: 'GET', url, headers }).then(() => order.push(name));
    const short = '/scim/ServiceProviderConfig';
    await Promise.all([answered('long', `/scim/Groups/${everybody}`), answered('short', short)]);
    expect(order).toEqual(['short', 'long']);
  });
});

describe('tooMany', () => {
  const context = () => ({
    settingId: 'any',
    directory: test.directory,
    tolerances: tolerant(),
    baseUrl: 'https://workbench.example/scim',
    notes: { subject: null, lookUp: null, changes: [] },
    exchange: { sequence: null, method: 'GET', receivedAt: new Date() },
    isWanted: () => true,
    faultOf: () => {
      throw new Error('No fault was expected');
    },
  });
  const ask = (types: (typeof userType)[], query: Record<string, string>, limits: Partial<QueryLimits>) => {
    const request = { query, body: undefined, ifMatch: undefined, ifNoneMatch: undefined };
    const ask = async () =>
      listResources(types, request, context(), { matches: 1e6, related: 1e6, ...limits });
    return ask().then(
      () => 'answered',
      (error: unknown) =>
        refusal(() => {
          throw error;
        }),
    );
  };

  it.each<Record<string, string>>([{ filter: 'userName pr' }, { sortBy: 'userName' }])(
    'is for more matches than are held: %j',
    async (query) => {
      expect(await ask([userType], query, { matches: size })).toBe('answered');
      expect(await ask([userType], query, { matches: size - 1 })).toBe(
        'tooMany: More than 2,344 resources match, which is more than this server sorts or counts for one request. Narrow the filter down, or page through all resources without filter and sortBy.',
      );
    },
  );

  it('is for a page that names more members than are written', async () => {
    expect(await ask([groupType], {}, { related: size })).toBe('answered');
    expect(await ask([groupType], {}, { related: size - 1 })).toBe(
      'tooMany: The 1 resources of this page have more than 2,344 members together. Ask for fewer at once with count, or leave the members out with excludedAttributes=members.',
    );
    expect(await ask([groupType], { excludedAttributes: 'members' }, { related: 1 })).toBe('answered');
  });

  it('is never for the time that a query takes', async () => {
    const filter = Array.from({ length: 100 }, (_, index) => `nobody${index} pr`).join(' or ');
    let clock = 0;
    const slow = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1_000));
    expect(await ask([userType], { filter }, {})).toBe('answered');
    slow.mockRestore();
  });

  it('is for nothing that asks for a page of everything, however many there are', async () => {
    expect(await ask([userType, groupType], { count: '9999999' }, { matches: 1 })).toBe('answered');
  });
});
