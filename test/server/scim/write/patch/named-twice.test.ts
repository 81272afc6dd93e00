/** An attribute that comes under two names, in another case or with its URN, must not lose one of its values silently. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageUrns } from '../../../../../src/shared/scim/messages';
import { enterpriseUserUrn } from '../../../../../src/shared/scim/schemas/enterprise-user';
import { groupUrn } from '../../../../../src/shared/scim/schemas/group';
import { userUrn } from '../../../../../src/shared/scim/schemas/user';
import { createTestListener, type TestListener } from '../../../listener/test-listener';

let test: TestListener;
let ada: string;
let grace: string;
let group: string;
beforeAll(async () => {
  test = await createTestListener();
  ada = (await send('POST', '/Users', { schemas: [userUrn], userName: 'ada' })).body.id;
  grace = (await send('POST', '/Users', { schemas: [userUrn], userName: 'grace' })).body.id;
  group = (await send('POST', '/Groups', { schemas: [groupUrn], displayName: 'Sales' })).body.id;
});
afterAll(() => test.listener.close());

const send = (method: 'POST' | 'PATCH', url: string, payload: object) =>
  test.send({ method, url: `/scim${url}`, payload });
const patch = (path: string, op: string, value: object) =>
  send('PATCH', path, { schemas: [messageUrns.patchOp], Operations: [{ op, value }] });
const membersUrn = `${groupUrn}:members`;

it.each([
  ['add', membersUrn],
  ['replace', membersUrn],
  ['add', 'MEMBERS'],
])('members that come twice in a PATCH are refused: %s with %s', async (op, other) => {
  const value = { members: [{ value: ada }], [other]: [{ value: grace }] };
  const { status, body } = await patch(`/Groups/${group}`, op, value);
  expect([status, body.scimType]).toEqual([400, 'invalidValue']);
  expect(body.detail).toContain('members');
  expect(test.directory.members(group).size).toBe(0);
});

it('members that come twice alike are one list', async () => {
  const members = [{ value: ada }];
  expect((await patch(`/Groups/${group}`, 'add', { members, [membersUrn]: members })).status).toBe(204);
  expect([...test.directory.members(group)]).toEqual([ada]);
});

it.each([
  ['/Groups', { schemas: [groupUrn], displayName: 'Two', members: [], [membersUrn]: [{ value: 'x' }] }],
  ['/Users', { schemas: [userUrn], userName: 'two', displayName: 'One', DISPLAYNAME: 'Two' }],
  ['/Users', { schemas: [userUrn], userName: 'two', title: 'One', [`${userUrn}:title`]: 'Two' }],
  ['/Users', { schemas: [userUrn], userName: 'two', badge: 'One', Badge: 'Two' }],
])('an attribute that comes twice is refused in a POST to %s: %j', async (path, body) => {
  expect((await send('POST', path, body)).body.scimType).toBe('invalidValue');
});

it.each([
  ['name', { givenName: 'Ada', GIVENNAME: 'Bea' }],
  ['emails', [{ type: 'work', value: 'a@example.com', Value: 'b@example.com' }]],
  [enterpriseUserUrn, { department: 'Sales', Department: 'North' }],
])('parts of %s that come twice are refused', async (name, value) => {
  const payload = { schemas: [userUrn], userName: 'parts', [name]: value };
  expect((await send('POST', '/Users', payload)).body.scimType).toBe('invalidValue');
  const Operations = [{ op: 'add', path: name, value }];
  const { body } = await send('PATCH', `/Users/${ada}`, { schemas: [messageUrns.patchOp], Operations });
  expect(body.scimType).toBe('invalidValue');
});

it('the parts of one attribute may come one by one', async () => {
  const value = {
    'name.givenName': 'Ada',
    'name.familyName': 'King',
    [`${enterpriseUserUrn}:department`]: 'Sales',
    [`${enterpriseUserUrn}:division`]: 'North',
  };
  const { status, body } = await patch(`/Users/${ada}`, 'replace', value);
  expect(status).toBe(200);
  expect(body.name).toEqual({ givenName: 'Ada', familyName: 'King' });
});
