import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestListener, type TestListener } from '../listener/test-listener';
import { patchOp, senderTo, user } from './resource-client';

let test: TestListener;
beforeEach(async () => {
  test = await createTestListener();
});
afterEach(() => test.listener.close());

const send = senderTo(() => test);
const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

it('an extension goes with its last attribute, whatever list of schemas the client put into it', async () => {
  const created = await send('POST', '/Users', { ...user, [urn]: { schemas: [urn], department: 'Sales' } });
  expect(created.body[urn]).toEqual({ department: 'Sales' });
  const path = `/Users/${created.body.id}`;
  const patched = await send(
    'PATCH',
    path,
    patchOp({ op: 'replace', value: { [urn]: { schemas: [urn], division: 'A' } } }),
  );
  expect(patched.body[urn]).toEqual({ department: 'Sales', division: 'A' });
  const remove = ['department', 'division'].map((name) => ({ op: 'remove', path: `${urn}:${name}` }));
  const { body } = await send('PATCH', path, patchOp(...remove));
  expect(body[urn]).toBeUndefined();
  expect(body.schemas).toEqual(user.schemas);
});
