import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  holdToken,
  letGoOfCopied,
  noteHeldCopied,
  useHeldTokens,
} from '../../../src/renderer/state/held-tokens';

const revealed = { settingId: 'one', tokenId: 'first', token: 'scimwb_first' };
const held = () => useHeldTokens.getState().one?.token;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

it('a new token is held until it was copied and its step left', () => {
  holdToken(revealed);
  letGoOfCopied('one');
  expect(held()).toBe('scimwb_first');
  noteHeldCopied('one');
  expect(held()).toBe('scimwb_first');
  letGoOfCopied('one');
  expect(held()).toBeUndefined();
});

it('it is held for 15 minutes at most', () => {
  holdToken(revealed);
  vi.advanceTimersByTime(15 * 60_000 - 1);
  expect(held()).toBe('scimwb_first');
  vi.advanceTimersByTime(1);
  expect(held()).toBeUndefined();
});

it('the end of an older token does not end the newer one', () => {
  holdToken(revealed);
  vi.advanceTimersByTime(10 * 60_000);
  holdToken({ ...revealed, tokenId: 'second', token: 'scimwb_second' });
  vi.advanceTimersByTime(6 * 60_000);
  expect(held()).toBe('scimwb_second');
});
