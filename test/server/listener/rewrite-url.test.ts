import { describe, expect, it } from 'vitest';
import { addressTolerances, rewriteUrl } from '../../../src/server/listener/rewrite-url';

describe('an address with slashes too many', () => {
  it.each([
    ['/scim/Users', '/scim/Users', []],
    ['/scim/Users/', '/scim/Users', ['trailing-slash']],
    ['/scim//Users?filter=a//b', '/scim/Users?filter=a//b', ['doubled-slash']],
    ['//scim//Users//', '/scim/Users', ['doubled-slash', 'trailing-slash']],
    ['/scim/Users//', '/scim/Users', ['trailing-slash']],
    ['/scim/Users?x=/', '/scim/Users?x=/', []],
    ['/scim/?count=1', '/scim?count=1', []],
    ['/scim/v2/', '/scim', []],
    ['/scim/v2/Users/', '/scim/Users', ['trailing-slash']],
    ['/scim/v2?count=1', '/scim?count=1', []],
    ['/scim/v2x/Users', '/scim/v2x/Users', []],
    ['/scim/Users/v2', '/scim/Users/v2', []],
    ['/', '/', []],
    ['', '/', []],
  ])('%s becomes %s', (url, expected, tolerances) => {
    expect(rewriteUrl({ url })).toBe(expected);
    expect(addressTolerances(url).map(({ id }) => id)).toEqual(tolerances);
  });
});

it.each([
  ['/scim/Users/a%20b', '/scim/Users/a%20b'],
  ['/scim/Users/%', '/scim/Users/%25'],
  ['/scim/Users/%zz?filter=%', '/scim/Users/%25zz?filter=%'],
  ['/scim/Users/%ff', '/scim/Users/%25ff'],
])('a broken escape is escaped, so that it can be routed: %s', (url, expected) => {
  expect(rewriteUrl({ url })).toBe(expected);
});

it.each([
  ['http://127.0.0.1:7643/scim/v2/Users?filter=a//b', '/scim/Users?filter=a//b', []],
  ['HTTPS://evil.example/scim//Users/', '/scim/Users', ['doubled-slash', 'trailing-slash']],
  ['http://user:word@host/scim', '/scim', []],
  ['http://host', '/', []],
  ['http://host?count=1', '/?count=1', []],
  ['ftp://host/scim/Users', '/ftp:/host/scim/Users', ['doubled-slash']],
  ['*', '/*', []],
  ['/http://host/scim', '/http:/host/scim', ['doubled-slash']],
])('a whole address leads where its path leads: %s', (url, expected, tolerances) => {
  expect(rewriteUrl({ url })).toBe(expected);
  expect(addressTolerances(url).map(({ id }) => id)).toEqual(tolerances);
});

it.each([
  ['/scim/schemas', '/scim/Schemas', ['endpoint-case']],
  ['/scim/v2/SERVICEPROVIDERCONFIG?x=1', '/scim/ServiceProviderConfig?x=1', ['endpoint-case']],
  ['/scim/resourcetypes/User/', '/scim/ResourceTypes/User', ['trailing-slash', 'endpoint-case']],
  ['/scim/%73chemas/a%2fb', '/scim/Schemas/a%2fb', ['endpoint-case']],
  ['/scim/%53chemas', '/scim/Schemas', []],
  ['/scim/bulk', '/scim/Bulk', ['endpoint-case']],
  ['/scim/Schemas', '/scim/Schemas', []],
  ['/scim/schemas%', '/scim/schemas%25', []],
  ['/scim/schemasx', '/scim/schemasx', []],
  ['/scim/Users/schemas', '/scim/Users/schemas', []],
  ['/schemas', '/schemas', []],
])('an endpoint that is no resource type’s is found in any letters: %s', (url, expected, tolerances) => {
  expect(rewriteUrl({ url })).toBe(expected);
  expect(addressTolerances(url).map(({ id }) => id)).toEqual(tolerances);
});
