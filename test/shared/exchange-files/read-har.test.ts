import { expect, it } from 'vitest';
import { requestOfHar } from '../../../src/shared/exchange-files/read-har';

it('an entry to a SCIM endpoint is a request, another is none', () => {
  const entry = (url: string) => ({
    request: { method: 'GET', url, headers: [{ name: 'A', value: 'b' }] },
    response: { status: 200 },
  });
  expect(requestOfHar(entry('https://x.example/api/scim/v2/Users/1'))).toMatchObject({
    method: 'GET',
    url: '/scim/Users/1',
    request: { headers: [['A', 'b']] },
  });
  expect(requestOfHar(entry('https://x.example/logo.png'))).toBeNull();
});
