import { expect, it } from 'vitest';
import { knownUsers } from '../../../src/server/directory/known-users';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { createTestListener } from '../listener/test-listener';

it('rules find users by id, by what is indexed, and by what is looked at one by one', async () => {
  const { send, directory } = await createTestListener();
  const { body } = await send({
    method: 'POST',
    url: '/scim/Users',
    payload: {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterpriseUserUrn],
      userName: 'kim@example.com',
      externalId: '00u1',
      [enterpriseUserUrn]: { employeeNumber: '4711' },
    },
  });
  const users = knownUsers(directory);
  expect(users.byId(body.id)?.attributes.userName).toBe('kim@example.com');
  expect(users.byId('nobody')).toBeNull();
  const ids = (path: string, value: string) => users.having(path, value).map(({ id }) => id);
  expect(ids('externalId', '00u1')).toEqual([body.id]);
  expect(ids(`${enterpriseUserUrn}:employeeNumber`, '4711')).toEqual([body.id]);
  expect(ids(`${enterpriseUserUrn}:employeeNumber`, '4712')).toEqual([]);
  expect(ids('noAttributeOfUsers', 'x')).toEqual([]);
});
