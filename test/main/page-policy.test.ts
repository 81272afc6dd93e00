import { describe, expect, test } from 'vitest';
import { cachePolicy, isPagePath, SECURITY_HEADERS } from '../../src/main/page-policy';

describe('what every response to the page carries', () => {
  test('allows nothing but what comes from the same origin, and nothing inline', () => {
    const policy = SECURITY_HEADERS['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/unsafe|data:|https?:|\*/);
  });

  test.each(['/', '/live', '/directory/users/1'])('the router of the page gets %s', (path) => {
    expect(isPagePath(path)).toBe(true);
  });

  test.each(['/api/live.events', '/icon.svg', '/assets/index-1a2b.js'])('but not %s', (path) => {
    expect(isPagePath(path)).toBe(false);
  });

  test('only what has a hash in its name is kept by the browser', () => {
    expect(cachePolicy('/assets/index-1a2b.js')).toContain('immutable');
    expect(cachePolicy('/index.html')).toBe('no-cache');
  });
});
