import { expect, it } from 'vitest';
import { scimPathOf } from '../../../src/shared/exchange-files/scim-path';

it.each([
  ['https://idp.example/api/scim/v2/Users/1?a=b', '/scim/Users/1?a=b'],
  ['/scim/Groups', '/scim/Groups'],
  ['/scim/v2/Devices?x', '/scim/Devices?x'],
  ['https://acme.example/v2/users/.search', '/scim/users/.search'],
  ['https://acme.example/logo.png', null],
  ['/scim', null],
  ['', null],
])('%s is here %s', (url, path) => expect(scimPathOf(url)).toBe(path));
