import { expect, it } from 'vitest';
import { Uploads } from '../../../src/server/imports/uploads';
import { largestImport } from '../../../src/shared/import-size';

it('parts are put together in their order, and given again', () => {
  const uploads = new Uploads();
  uploads.add('a', 'one ');
  uploads.add('b', 'other');
  uploads.add('a', 'two');
  expect(uploads.textOf('a')).toBe('one two');
  expect(uploads.textOf('a')).toBe('one two');
});

it('what is too large is refused and forgotten', () => {
  const uploads = new Uploads();
  uploads.add('a', 'x');
  expect(() => uploads.add('a', 'x'.repeat(largestImport))).toThrow(/at most 50 MB/);
  expect(() => uploads.textOf('a')).toThrow();
});

it('what nobody asks for is forgotten after a while', () => {
  let now = 0;
  const uploads = new Uploads(() => now);
  uploads.add('a', 'x');
  now = 11 * 60_000;
  uploads.add('b', 'x');
  expect(() => uploads.textOf('a')).toThrow();
});
