import type { RunningWorkbench } from './a-running-workbench';

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** A request as an identity provider sends it, below the base URL. */
export async function send(
  { scim, setting }: RunningWorkbench,
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: { id: string } }> {
  const response = await fetch(`${scim.baseUrl}/${path}`, {
    method,
    headers: { authorization: `Bearer ${setting?.token}`, 'content-type': 'application/scim+json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: JSON.parse((await response.text()) || 'null') };
}

/** Users "User 001", "User 002", … */
export async function createUsers(workbench: RunningWorkbench, count: number, from = 1): Promise<void> {
  for (let number = from; number < from + count; number++) {
    const name = String(number).padStart(3, '0');
    const user = { userName: `user-${name}@contoso.example`, displayName: `User ${name}` };
    const { status } = await send(workbench, 'POST', 'Users', { schemas: [userSchema], ...user });
    if (status !== 201) throw new Error(`${name} was answered with ${status}`);
  }
}
