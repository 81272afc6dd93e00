import { afterEach, expect, it, vi } from 'vitest';
import { rememberShown, shownBefore } from '../../../src/renderer/state/shown-before';

afterEach(() => vi.unstubAllGlobals());

it('is what this tab showed last, and nothing once the choice was left to the core', () => {
  const held = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    removeItem: (key: string) => held.delete(key),
  });
  expect(shownBefore()).toBeNull();
  rememberShown('sandbox');
  expect(shownBefore()).toBe('sandbox');
  rememberShown(null);
  expect(shownBefore()).toBeNull();
});

it('is nothing where storage is blocked', () => {
  vi.stubGlobal('sessionStorage', undefined);
  rememberShown('sandbox');
  expect(shownBefore()).toBeNull();
});
