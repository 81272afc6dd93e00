/** `meta.attributes`, by which SCIM 1.1 removes: never passed over in silence. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { messageUrns } from '../../../../../src/shared/scim/messages';
import { groupUrn } from '../../../../../src/shared/scim/schemas/group';
import { userUrn } from '../../../../../src/shared/scim/schemas/user';
import { createTestListener, type TestListener } from '../../../listener/test-listener';

let test: TestListener;
const ids: string[] = [];
let group: string;
beforeAll(async () => {
  test = await createTestListener();
  // One after the other: an answer is told together with the exchange that was recorded next.
  for (const userName of ['ada', 'grace'])
    ids.push((await send('POST', '/Users', { schemas: [userUrn], userName })).body.id);
});
beforeEach(async () => {
  const members = [{ value: ids[0] }];
  const payload = { schemas: [groupUrn], externalId: 'g', displayName: 'Sales', members };
  group = (await send('POST', '/Groups', payload)).body.id;
});
afterAll(() => test.listener.close());

const send = (method: 'POST' | 'PUT' | 'PATCH', url: string, payload: object) =>
  test.send({ method, url: `/scim${url}`, payload });
const meta = { attributes: ['title'] };
const noted = { rule: 'meta-attributes', attributePath: 'meta.attributes' };

it('in a POST, a PUT and a PATCH is reported, and removes nothing', async () => {
  const body = { schemas: [userUrn], userName: 'bea', title: 'Countess', meta };
  const created = await send('POST', '/Users', body);
  const put = await send('PUT', `/Users/${created.body.id}`, body);
  const patched = await send('PATCH', `/Users/${created.body.id}`, {
    schemas: [messageUrns.patchOp],
    Operations: [{ op: 'replace', value: { nickName: 'B', meta } }],
  });
  for (const { body, exchange } of [created, put, patched]) {
    expect(body.title).toBe('Countess');
    expect(exchange.findings).toContainEqual(expect.objectContaining(noted));
  }
  expect(patched.exchange.findings[0]?.explanation).toContain('`title`');
});

it('in a PATCH as in SCIM 1.1 removes before the rest is carried out', async () => {
  const members = [{ value: ids[1] }];
  const dialect = {
    schemas: ['urn:scim:schemas:core:1.0'],
    members,
    meta: { attributes: ['members', 'externalId'] },
  };
  expect((await send('PATCH', `/Groups/${group}`, dialect)).status).toBe(204);
  expect([...test.directory.members(group)]).toEqual([ids[1]]);
  expect(test.directory.find(group)?.attributes).not.toHaveProperty('externalId');
});

it.each([
  ['invalidPath', ['no such [name']],
  ['tooMany', Array(1_001).fill('members')],
])('in such a PATCH is refused as %s where it can’t be carried out', async (scimType, attributes) => {
  const dialect = { members: [{ value: ids[1] }], meta: { attributes } };
  expect((await send('PATCH', `/Groups/${group}`, dialect)).body.scimType).toBe(scimType);
  expect([...test.directory.members(group)]).toEqual([ids[0]]);
});
