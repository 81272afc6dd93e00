import { describe, expect, it } from 'vitest';
import { isScannerRequest } from '../../../src/shared/activity/scanner';

describe('a request of a scanner', () => {
  it.each(['/', '/.env', '/wp-login.php?x=1', '/scim/.git/config', '/favicon.ico', '/SDK/webLanguage'])(
    'asks for %s without credentials',
    (url) => expect(isScannerRequest('GET', url, false)).toBe(true),
  );

  it.each([
    '/scim',
    '/scim/v2/',
    '/Users',
    '/scim/Users?count=1',
    '/v2/ServiceProviderConfig',
    '/oauth/token',
  ])('is none where %s is asked for: that is meant for SCIM, if perhaps mistyped', (url) =>
    expect(isScannerRequest('GET', url, false)).toBe(false),
  );

  it('is none where credentials were shown, or a browser asks for permission', () => {
    expect(isScannerRequest('GET', '/api', true)).toBe(false);
    expect(isScannerRequest('OPTIONS', '/api', false)).toBe(false);
  });
});
