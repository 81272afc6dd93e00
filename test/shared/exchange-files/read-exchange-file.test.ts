import { expect, it } from 'vitest';
import { requestOfExchangeFile } from '../../../src/shared/exchange-files/read-exchange-file';

it('an exchange file is a request below the base path', () => {
  const file = {
    request: { method: 'post', path: '/Users', headers: { A: 'b' }, body: { userName: 'x' } },
    answer: { status: 201 },
  };
  expect(requestOfExchangeFile(file)).toMatchObject({
    method: 'POST',
    url: '/scim/Users',
    status: 201,
    request: { headers: [['A', 'b']], body: '{"userName":"x"}' },
  });
  expect(requestOfExchangeFile({ request: {} })).toBeNull();
});
