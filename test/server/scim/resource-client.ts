/** A user, a group, and a client that sends them to a test listener. */
import type { TestListener } from '../listener/test-listener';

export const user = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: 'ada@example.com',
  displayName: 'Ada',
};
export const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'G' };
export const patchOp = (...operations: object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: operations,
});

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** @param test asked for each request: a listener is often made anew for each test */
export const senderTo =
  (test: () => TestListener) =>
  (method: Method, path: string, body?: object, headers: Record<string, string> = {}) =>
    test().send({
      method,
      url: `/scim${path}`,
      headers,
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
