import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { responseType } from '../../../src/server/listener/response-type';
import { createTestListener, type TestListener } from './test-listener';

describe('the content type of a response', () => {
  it.each([
    [undefined, 'application/scim+json'],
    ['*/*', 'application/scim+json'],
    ['application/scim+json', 'application/scim+json'],
    ['application/scim+json, application/json', 'application/scim+json'],
    ['application/json, application/scim+json;q=0.9', 'application/json'],
    ['application/json;q=0.5, application/scim+json;q=0.9', 'application/scim+json'],
    ['application/json', 'application/json'],
    ['application/JSON; charset=utf-8', 'application/json'],
    ['application/json, text/plain, */*', 'application/json'],
    ['application/json-patch+json', 'application/scim+json'],
    ['application/json;q=0', 'application/scim+json'],
  ])('for Accept %s is %s', (accept, expected) => {
    expect(responseType(accept)).toBe(expected);
  });
});

it('what has not changed says too what its type depends on', async () => {
  const { listener, token, send } = await createTestListener();
  const { body } = await send({ method: 'POST', url: '/scim/Users', payload: { userName: 'kim' } });
  const url = `/scim/Users/${body.id}`;
  const headers = { authorization: `Bearer ${token}`, 'if-none-match': body.meta.version };
  const response = await listener.app.inject({ url, headers });
  expect([response.statusCode, response.headers.vary]).toEqual([304, 'Accept']);
  await listener.close();
});

describe('without parameters', () => {
  let test: TestListener;
  beforeAll(async () => {
    test = await createTestListener();
  });
  afterAll(() => test.listener.close());

  it.each([
    ['a list', '/scim/Users', {}],
    ['an error', '/scim/Users/none', {}],
    ['an unknown endpoint', '/scim/None', {}],
    ['a refusal', '/scim/Users', { authorization: 'Bearer wrong' }],
  ])(
    '%s comes as application/scim+json, or as application/json where that is asked for',
    async (_what, url, headers) => {
      const typeFor = async (accept: string) => {
        const asked = { authorization: `Bearer ${test.token}`, ...headers, accept };
        const response = await test.listener.app.inject({ url, headers: asked });
        expect(response.headers.vary).toBe('Accept');
        return response.headers['content-type'];
      };
      expect(await typeFor('*/*')).toBe('application/scim+json');
      expect(await typeFor('application/json')).toBe('application/json');
    },
  );
});
