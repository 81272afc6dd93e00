import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageToken, takePageToken, tokenInFragment } from '../../../src/renderer/state/page-token';

afterEach(() => vi.unstubAllGlobals());

describe('tokenInFragment', () => {
  it.each([
    ['#token=abc-DEF_123', 'abc-DEF_123'],
    ['', null],
    ['#token=', null],
    ['#other=abc', null],
    ['#/live', null],
  ])('reads %j as %j', (fragment, token) => expect(tokenInFragment(fragment)).toBe(token));
});

describe('takePageToken', () => {
  it('moves the token out of the address, which keeps its path', () => {
    const replaced: unknown[] = [];
    const stored = new Map<string, string>();
    vi.stubGlobal('location', { hash: '#token=secret', pathname: '/live/12', search: '?x=1' });
    vi.stubGlobal('history', { state: null, replaceState: (...given: unknown[]) => replaced.push(given[2]) });
    vi.stubGlobal('sessionStorage', { setItem: (key: string, value: string) => stored.set(key, value) });
    expect(takePageToken()).toBe(true);
    expect(replaced).toEqual(['/live/12?x=1']);
    expect([...stored.values()]).toEqual(['secret']);
    expect(pageToken()).toBe('secret');
  });

  it('leaves an address without one alone', () => {
    vi.stubGlobal('location', { hash: '#part' });
    expect(takePageToken()).toBe(false);
  });
});
