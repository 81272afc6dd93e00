import { describe, expect, it } from 'vitest';
import { isDoubledEndpoint, looksLikeScim, requestTarget } from '../../../src/shared/activity/request-target';

describe('what a request was aimed at', () => {
  it.each([
    ['/scim/Users', { endpoint: 'Users', resourceType: 'User', id: null }],
    ['/scim/v2/Groups/7?attributes=id', { endpoint: 'Groups', resourceType: 'Group', id: '7' }],
    ['//scim///Users//a%20b/', { endpoint: 'Users', resourceType: 'User', id: 'a b' }],
    ['/scim/Users/%E0%A4%A', { endpoint: 'Users', resourceType: 'User', id: '%E0%A4%A' }],
    ['/scim/oauth/token', { endpoint: 'oauth', resourceType: null, id: 'token' }],
    ['/scim/ServiceProviderConfig', { endpoint: 'ServiceProviderConfig', resourceType: null, id: null }],
    ['http://scim/scim/Users/7', { endpoint: 'Users', resourceType: 'User', id: '7' }],
    ['/scim', { endpoint: '', resourceType: null, id: null }],
    ['', { endpoint: '', resourceType: null, id: null }],
  ])('is read from %s', (url, target) => {
    expect(requestTarget(url)).toEqual(target);
  });

  it('may be an endpoint twice', () => {
    expect(isDoubledEndpoint('/scim/Users/Users?filter=x')).toBe(true);
    expect(isDoubledEndpoint('/scim/Users/Groups')).toBe(true);
    expect(isDoubledEndpoint('/scim/Users/7')).toBe(false);
  });

  it('may be nothing of ours', () => {
    expect(looksLikeScim('/other/Users?x')).toBe(true);
    expect(looksLikeScim('/oauth/token')).toBe(true);
    expect(looksLikeScim('/favicon.ico?Users')).toBe(false);
  });
});
