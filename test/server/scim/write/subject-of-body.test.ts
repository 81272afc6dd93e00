import { expect, it } from 'vitest';
import { createTestListener } from '../../listener/test-listener';

const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'ada@example.com' };
const password = 'correct-horse-battery';

it('who was to be created is named where the creation is refused, without the secrets of the body', async () => {
  const { listener, send, token } = await createTestListener();
  const refused = async (body: object) => {
    const { exchange } = await send({ method: 'POST', url: '/scim/Users', payload: body });
    expect(exchange.status).toBeGreaterThanOrEqual(400);
    return exchange.subject;
  };
  await send({ method: 'POST', url: '/scim/Users', payload: user });
  const subject = { resourceType: 'User', id: '' };
  expect(await refused(user)).toEqual({ ...subject, displayName: 'ada@example.com' });
  expect(await refused({ ...user, DisplayName: 'Ada Byron' })).toEqual({
    ...subject,
    displayName: 'Ada Byron',
  });
  expect(await refused({ ...user, active: [], name: { givenName: 'Ada' } })).toEqual({
    ...subject,
    displayName: 'Ada',
  });
  expect(await refused({ userName: [] })).toBeNull();
  expect(await refused([])).toBeNull();
  const named = await refused({ ...user, displayName: `Ada ${password} ${token}`, password });
  expect(named?.displayName).toMatch(/^Ada /);
  expect(JSON.stringify(named)).not.toContain(password);
  expect(JSON.stringify(named)).not.toContain(token);
  await listener.close();
});
