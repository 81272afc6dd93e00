import { describe, expect, it } from 'vitest';
import { type KeyPress, meaningOf } from '../../../src/renderer/shell/key-presses';
import { pages } from '../../../src/shared/pages';

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

  // Of the first nine: there are no more such keys.
  it.each(pages.slice(0, 9).map(({ path }, index) => [`${index + 1}`, path]))(
    'goes with %s to %s',
    (key, path) => expect(meaning(key)).toEqual({ kind: 'go', path }),
  );

  it.each(pages.map(({ key, path }) => [key, path]))('goes with g %s to %s', (key, path) =>
    expect(meaning(key, { afterG: true })).toEqual({ kind: 'go', path }),
  );

  it('means nothing by a letter without g, by other digits, or with Alt', () => {
    expect([
      meaning('l'),
      meaning(`${pages.length + 1}`),
      meaning('j'),
      meaning('2', { altKey: true }),
    ]).toEqual([null, null, null, null]);
  });

  it('searches the page with a slash', () => expect(meaning('/')).toEqual({ kind: 'search' }));

  it('waits for the second key after g, also when g is pressed twice', () => {
    expect([meaning('g'), meaning('g', { afterG: true })]).toEqual([{ kind: 'prefix' }, { kind: 'prefix' }]);
  });
});
