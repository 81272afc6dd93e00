import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestListener, publicBaseUrl, type TestListener } from '../listener/test-listener';
import { group, patchOp, senderTo, user } from './resource-client';

let test: TestListener;
beforeEach(async () => {
  test = await createTestListener();
});
afterEach(() => test.listener.close());

const send = senderTo(() => test);
const create = async (path: string, body: object) => (await send('POST', path, body)).body;

describe('creating', () => {
  it('responds with 201 with location, version and the resource', async () => {
    const { status, headers, body } = await send('POST', '/Users', user);
    expect(status).toBe(201);
    expect(headers.location).toBe(`${publicBaseUrl}/Users/${body.id}`);
    expect(headers.etag).toBe(body.meta.version);
    expect(body).toMatchObject({ ...user, meta: { resourceType: 'User', location: headers.location } });
    expect((await send('GET', `/Users/${body.id}`)).body).toEqual(body);
  });

  it('returns what is asked for', async () => {
    const { body } = await send('POST', '/Users?attributes=userName', user);
    expect(Object.keys(body).sort()).toEqual(['id', 'schemas', 'userName']);
  });

  it('leaves nothing behind when it is refused', async () => {
    const { status } = await send('POST', '/Users', { schemas: user.schemas });
    expect(status).toBe(400);
    expect(test.store.committed).toEqual([]);
  });

  it('puts members into a new group at once, and leaves out ids that nobody has', async () => {
    const ada = await create('/Users', user);
    const { body, exchange } = await send('POST', '/Groups', {
      ...group,
      members: [{ value: ada.id }, { value: 'nobody' }],
    });
    expect(body.members).toMatchObject([{ value: ada.id, display: 'Ada', type: 'User' }]);
    expect(exchange.findings.map(({ rule }) => rule)).toEqual(['unknown-member-skipped']);
    expect(exchange.changes[0]).toMatchObject({
      kind: 'created',
      membersAddedCount: 1,
      membersAdded: [{ displayName: 'Ada' }],
    });
  });

  it('refuses a group with an unknown member where the SCIM setting is strict, and creates nothing', async () => {
    await test.settings.change(test.setting.id, { preset: 'strict' });
    const { status } = await send('POST', '/Groups', { ...group, members: [{ value: 'nobody' }] });
    expect(status).toBe(400);
    expect(test.directory.size('Group')).toBe(0);
  });
});

describe('versions', () => {
  it('respond with 304 for one that the client has, and 412 for one that is no longer there', async () => {
    const { id, meta } = await create('/Users', user);
    const same = await send('GET', `/Users/${id}`, undefined, { 'if-none-match': meta.version });
    expect({ status: same.status, text: same.text, etag: same.headers.etag }).toEqual({
      status: 304,
      text: '',
      etag: meta.version,
    });
    const title = patchOp({ op: 'replace', path: 'title', value: 'x' });
    const changed = await send('PATCH', `/Users/${id}`, title, { 'if-match': meta.version });
    expect(changed.status).toBe(200);
    expect(changed.body.meta.version).not.toBe(meta.version);
    expect((await send('GET', `/Users/${id}`, undefined, { 'if-none-match': meta.version })).status).toBe(
      200,
    );
    for (const [method, body] of [
      ['PATCH', title],
      ['PUT', user],
      ['DELETE', undefined],
    ] as const) {
      const stale = await send(method, `/Users/${id}`, body, { 'if-match': meta.version });
      expect({ method, status: stale.status }).toEqual({ method, status: 412 });
    }
    expect((await send('DELETE', `/Users/${id}`, undefined, { 'if-match': '*' })).status).toBe(204);
  });

  it('are asked of a GET with If-Match, and of a write with If-None-Match, too', async () => {
    const { id, meta } = await create('/Users', user);
    const title = patchOp({ op: 'replace', path: 'title', value: 'x' });
    for (const [method, body, headers] of [
      ['GET', undefined, { 'if-match': 'W/"7"' }],
      ['PUT', user, { 'if-none-match': '*' }],
      ['PATCH', title, { 'if-none-match': meta.version }],
      ['DELETE', undefined, { 'if-none-match': meta.version }],
    ] as const) {
      const refused = await send(method, `/Users/${id}`, body, headers);
      expect({ method, status: refused.status }).toEqual({ method, status: 412 });
    }
    const other = await send('PATCH', `/Users/${id}`, title, { 'if-none-match': 'W/"7"' });
    expect(other.status).toBe(200);
  });

  it('stay when a PATCH changes nothing', async () => {
    const { id, meta } = await create('/Users', { ...user, title: 'x' });
    const { status, body, exchange } = await send(
      'PATCH',
      `/Users/${id}`,
      patchOp({ op: 'replace', path: 'title', value: 'x' }),
    );
    expect(status).toBe(200);
    expect(body.meta).toEqual(meta);
    expect(exchange.changes).toEqual([]);
  });
});

describe('replacing', () => {
  it('takes out what is not there any more and keeps id and time of creation', async () => {
    const before = await create('/Users', { ...user, title: 'x', nickName: 'y' });
    const { status, body, exchange } = await send('PUT', `/Users/${before.id}`, { ...user, title: 'z' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: before.id, title: 'z', meta: { created: before.meta.created } });
    expect(body.nickName).toBeUndefined();
    expect(exchange.changes[0]?.attributes.map(({ attributePath }) => attributePath).sort()).toEqual([
      'nickName',
      'title',
    ]);
  });

  it('keeps members that are not mentioned, and replaces those that are', async () => {
    const ada = await create('/Users', user);
    const grace = await create('/Users', { ...user, userName: 'grace' });
    const { id } = await create('/Groups', { ...group, members: [{ value: ada.id }] });
    const kept = await send('PUT', `/Groups/${id}`, { ...group, displayName: 'H' });
    expect(kept.body.members).toMatchObject([{ value: ada.id }]);
    const moved = await send('PUT', `/Groups/${id}`, { ...group, members: [{ value: grace.id }] });
    expect(moved.body.members).toMatchObject([{ value: grace.id }]);
    const emptied = await send('PUT', `/Groups/${id}`, { ...group, members: [] });
    expect(emptied.body.members).toBeUndefined();
  });

  it('takes a userName in another form of the same letters for taken, and finds it', async () => {
    await create('/Users', { ...user, userName: 'zo\u00eb' });
    expect((await send('POST', '/Users', { ...user, userName: 'zoe\u0308' })).status).toBe(409);
    for (const filter of ['userName eq "ZOE\u0308"', 'userName sw "zoe\u0308"'])
      expect((await send('GET', `/Users?filter=${encodeURIComponent(filter)}`)).body.totalResults).toBe(1);
  });

  it('may use its own userName and not that of another', async () => {
    const ada = await create('/Users', user);
    await create('/Users', { ...user, userName: 'grace' });
    expect((await send('PUT', `/Users/${ada.id}`, { ...user, userName: 'ADA@example.com' })).status).toBe(
      200,
    );
    expect((await send('PUT', `/Users/${ada.id}`, { ...user, userName: 'Grace' })).status).toBe(409);
  });
});

describe('patching', () => {
  it('does all or nothing, members included', async () => {
    const ada = await create('/Users', user);
    const { id } = await create('/Groups', group);
    const operations = patchOp(
      { op: 'add', path: 'members', value: [{ value: ada.id }] },
      { op: 'replace', path: 'displayName', value: 'Changed' },
      { op: 'replace', path: 'displayName', value: { not: 'text' } },
    );
    expect((await send('PATCH', `/Groups/${id}`, operations)).status).toBe(400);
    expect((await send('GET', `/Groups/${id}`)).body).toMatchObject({
      displayName: 'G',
      meta: { version: 'W/"1"' },
    });
    expect(test.directory.members(id).size).toBe(0);
  });

  it('changes name and members of a group in one version', async () => {
    const ada = await create('/Users', user);
    const { id } = await create('/Groups', group);
    const operations = patchOp(
      { op: 'add', path: 'members', value: [{ value: ada.id }] },
      { op: 'replace', path: 'displayName', value: 'Changed' },
    );
    const { status, headers } = await send('PATCH', `/Groups/${id}`, operations);
    expect({ status, etag: headers.etag, location: headers.location }).toEqual({
      status: 204,
      etag: 'W/"2"',
      location: `${publicBaseUrl}/Groups/${id}`,
    });
    expect((await send('GET', `/Groups/${id}`)).body).toMatchObject({
      displayName: 'Changed',
      members: [{ value: ada.id }],
      meta: { version: 'W/"2"' },
    });
  });

  it('responds with a body for a group where attributes are asked for', async () => {
    const { id } = await create('/Groups', group);
    const operations = patchOp({ op: 'replace', path: 'displayName', value: 'H' });
    const { status, body } = await send('PATCH', `/Groups/${id}?attributes=displayName`, operations);
    expect({ status, name: body.displayName }).toEqual({ status: 200, name: 'H' });
  });

  it('finds no target where it replaces somebody who is no member, except by tolerance', async () => {
    const ada = await create('/Users', user);
    const { id } = await create('/Groups', group);
    const path = `members[value eq "${ada.id}"]`;
    const operations = patchOp({ op: 'replace', path, value: { value: ada.id } });
    await test.settings.change(test.setting.id, { preset: 'strict' });
    const { status, body } = await send('PATCH', `/Groups/${id}`, operations);
    expect({ status, scimType: body.scimType }).toEqual({ status: 400, scimType: 'noTarget' });
    expect(test.directory.members(id).size).toBe(0);
    await test.settings.change(test.setting.id, { preset: 'tolerant' });
    const { exchange } = await send('PATCH', `/Groups/${id}`, operations);
    expect(exchange.findings.map(({ rule }) => rule)).toContain('patch-creates-filtered-element');
    expect([...test.directory.members(id)]).toEqual([ada.id]);
    const again = await send('PATCH', `/Groups/${id}`, operations);
    expect(again.exchange.findings).toEqual([]);
  });

  it('removes members by any filter', async () => {
    const ada = await create('/Users', user);
    const grace = await create('/Users', { ...user, userName: 'grace', displayName: 'Grace' });
    const { id } = await create('/Groups', { ...group, members: [{ value: ada.id }, { value: grace.id }] });
    await send('PATCH', `/Groups/${id}`, patchOp({ op: 'remove', path: 'members[display sw "Gr"]' }));
    expect([...test.directory.members(id)]).toEqual([ada.id]);
    await send('PATCH', `/Groups/${id}`, patchOp({ op: 'remove', path: 'members' }));
    expect(test.directory.members(id).size).toBe(0);
  });

  it('of the same resource at the same time loses nothing', async () => {
    const { id } = await create('/Users', user);
    const paths = ['title', 'nickName', 'userType', 'locale', 'timezone', 'preferredLanguage'];
    const answers = await Promise.all(
      paths.map((path) =>
        test.listener.app.inject({
          method: 'PATCH',
          url: `/scim/Users/${id}`,
          headers: { authorization: `Bearer ${test.token}`, 'content-type': 'application/scim+json' },
          payload: JSON.stringify(patchOp({ op: 'replace', path, value: 'en-US' })),
        }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(paths.map(() => 200));
    const { body } = await send('GET', `/Users/${id}`);
    expect(paths.filter((path) => body[path] !== 'en-US')).toEqual([]);
    expect(body.meta.version).toBe('W/"7"');
  });
});

describe('reading', () => {
  it('leaves a filter out of account, which has a meaning for lists alone', async () => {
    const { id } = await create('/Users', user);
    for (const preset of ['tolerant', 'strict'] as const) {
      await test.settings.change(test.setting.id, { preset });
      const { status, body } = await send('GET', `/Users/${id}?filter=userName%20eq%20%22nobody%22`);
      expect([status, body.id]).toEqual([200, id]);
    }
  });
});

describe('deleting', () => {
  it('responds with 204 without a body, once', async () => {
    const { id } = await create('/Users', user);
    const { status, text, exchange } = await send('DELETE', `/Users/${id}`);
    expect({ status, text, subject: exchange.subject?.displayName }).toEqual({
      status: 204,
      text: '',
      subject: 'Ada',
    });
    expect((await send('DELETE', `/Users/${id}`)).status).toBe(404);
    expect((await send('GET', `/Users/${id}`)).status).toBe(404);
    expect((await send('POST', '/Users', user)).status).toBe(201);
  });

  it('does not take a group for a user', async () => {
    const { id } = await create('/Groups', group);
    expect((await send('DELETE', `/Users/${id}`)).status).toBe(404);
    expect((await send('GET', `/Groups/${id}`)).status).toBe(200);
  });
});
