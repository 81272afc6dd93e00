import { describe, expect, it } from 'vitest';
import { type KeyPress, meaningOf } from '../../../src/renderer/shell/key-presses';

const none = { ctrlKey: false, metaKey: false, altKey: false };

function meaning(key: string, over: Partial<KeyPress> & { afterG?: boolean } = {}) {
  const { afterG = false, ...held } = over;
  return meaningOf({ ...none, key, ...held }, afterG);
}

describe('meaningOf', () => {
  it('opens search-or-run with Ctrl or Cmd and K, and leaves every other such key to the browser', () => {
    expect(meaning('k', { ctrlKey: true })).toEqual({ kind: 'palette' });
    expect(meaning('K', { metaKey: true })).toEqual({ kind: 'palette' });
    expect(meaning('r', { ctrlKey: true })).toBeNull();
    expect(meaning('1', { metaKey: true })).toBeNull();
  });

  it.each([
    ['1', '/setup'],
    ['2', '/live'],
    ['3', '/directory'],
    ['4', '/requests'],
    ['5', '/settings'],
  ])('goes with %s to %s', (key, path) => expect(meaning(key)).toEqual({ kind: 'go', path }));

  it.each([
    ['s', '/setup'],
    ['l', '/live'],
    ['d', '/directory'],
    ['r', '/requests'],
    ['t', '/settings'],
  ])('goes with g %s to %s', (key, path) =>
    expect(meaning(key, { afterG: true })).toEqual({ kind: 'go', path }),
  );

  it('means nothing by a letter without g, by other digits, or with Alt', () => {
    expect([meaning('l'), meaning('6'), meaning('j'), meaning('2', { altKey: true })]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('waits for the second key after g, also when g is pressed twice', () => {
    expect([meaning('g'), meaning('g', { afterG: true })]).toEqual([{ kind: 'prefix' }, { kind: 'prefix' }]);
  });
});
