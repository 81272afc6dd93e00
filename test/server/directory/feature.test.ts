import { expect, it } from 'vitest';
import { aWorkbench, call } from '../a-workbench';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

it('a user deleted on the page is gone for the client too, and deleting once more is no error', async () => {
  const workbench = await aWorkbench();
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const headers = {
    authorization: `Bearer ${revealed.token}`,
    'content-type': 'application/scim+json',
  };
  const users = `${workbench.scim.baseUrl}/Users`;
  const body = JSON.stringify({ schemas: [userSchema], userName: 'ada@example.com' });
  const { id } = await (await fetch(users, { method: 'POST', headers, body })).json();
  const ada = { settingId: setting.id, resourceType: 'User', id };
  await call(workbench, 'directory.delete', ada);
  expect((await fetch(`${users}/${id}`, { headers })).status).toBe(404);
  expect(await call(workbench, 'directory.get', ada)).toBeNull();
  expect(await call(workbench, 'directory.delete', ada)).toEqual({});
});
