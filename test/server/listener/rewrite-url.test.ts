import { describe, expect, it } from 'vitest';
import { rewriteUrl, slashTolerances } from '../../../src/server/listener/rewrite-url';

describe('an address with slashes too many', () => {
  it.each([
    ['/scim/Users', '/scim/Users', []],
    ['/scim/Users/', '/scim/Users', ['trailing-slash']],
    ['/scim//Users?filter=a//b', '/scim/Users?filter=a//b', ['doubled-slash']],
    ['//scim//Users//', '/scim/Users', ['doubled-slash', 'trailing-slash']],
    ['/scim/Users//', '/scim/Users', ['trailing-slash']],
    ['/scim/Users?x=/', '/scim/Users?x=/', []],
    ['/scim/?count=1', '/scim?count=1', []],
    ['/scim/v2/', '/scim/v2', []],
    ['/scim/v2/Users/', '/scim/v2/Users', ['trailing-slash']],
    ['/', '/', []],
    ['', '/', []],
  ])('%s becomes %s', (url, expected, tolerances) => {
    expect(rewriteUrl({ url })).toBe(expected);
    expect(slashTolerances(url)).toEqual(tolerances);
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
  ['http://127.0.0.1:7643/scim/v2/Users?filter=a//b', '/scim/v2/Users?filter=a//b', []],
  ['HTTPS://evil.example/scim//Users/', '/scim/Users', ['doubled-slash', 'trailing-slash']],
  ['http://user:word@host/scim', '/scim', []],
  ['http://host', '/', []],
  ['http://host?count=1', '/?count=1', []],
  ['ftp://host/scim/Users', '/ftp:/host/scim/Users', ['doubled-slash']],
  ['*', '/*', []],
  ['/http://host/scim', '/http:/host/scim', ['doubled-slash']],
])('a whole address leads where its path leads: %s', (url, expected, tolerances) => {
  expect(rewriteUrl({ url })).toBe(expected);
  expect(slashTolerances(url)).toEqual(tolerances);
});
