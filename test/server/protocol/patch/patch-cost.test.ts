import { describe, expect, test } from 'vitest';
import { patch, refusedAs, stored } from '../engine-context';

describe('what a PATCH may cost', () => {
  test('thousands of operations on a long list are refused before they keep the server busy', () => {
    const emails = Array.from({ length: 900 }, (_, index) => ({ value: `${index}@example.com` }));
    const operations = Array.from({ length: 1_900 }, (_, index) => ({
      op: 'add',
      path: 'emails',
      value: [{ value: `${index % 900}@example.com` }],
    }));
    expect(refusedAs(() => patch(stored({ emails }), operations))).toBe('tooMany');
  });

  test('an attribute does not get more than a thousand values', () => {
    const value = Array.from({ length: 1_001 }, (_, index) => ({ value: `${index}` }));
    expect(refusedAs(() => patch(stored(), [{ op: 'add', path: 'emails', value }]))).toBe('tooMany');
  });

  test.each(['co', 'eq', 'sw'])('so are filters with %s on a text of a megabyte', (operator) => {
    const emails = [{ value: 'a'.repeat(1_000_000), type: 'work' }];
    const path = `emails[value ${operator} "${'a'.repeat(200)}b"]`;
    const operations = Array.from({ length: 1_900 }, () => ({ op: 'remove', path }));
    expect(refusedAs(() => patch(stored({ emails }), operations))).toBe('tooMany');
    expect(patch(stored({ emails }), operations.slice(0, 2)).changed).toBe(false);
  });

  test('so are changes of a list of long texts, and of an object of very many names', () => {
    const emails = Array.from({ length: 400 }, (_, index) => ({ value: `${index}${'a'.repeat(1_000)}` }));
    const badges = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`badge-${index}`, 'x']));
    const changes = (path: string) =>
      Array.from({ length: 250 }, (_, value) => ({ op: 'add', path, value: `${value}` }));
    expect(refusedAs(() => patch(stored({ emails }), changes('emails[type eq "x"].display')))).toBe(
      'tooMany',
    );
    expect(refusedAs(() => patch(stored({ badges }), changes('badges.badge-1')))).toBe('tooMany');
  });

  test('what a client with a picture in a user does is not too much', () => {
    const photos = [{ value: `data:image/png;base64,${'A'.repeat(100_000)}`, type: 'photo' }];
    const path = 'photos[type eq "photo" and primary eq true].display';
    const operations = Array.from({ length: 10 }, (_, index) => ({ op: 'add', path, value: `${index}` }));
    expect(patch(stored({ photos }), operations).changed).toBe(true);
  });

  test('filters in the paths may have some thousands of terms together', () => {
    const read = (count: number) => {
      const filter = Array.from({ length: 500 }, (_, index) => `value eq "${index}"`).join(' or ');
      const operations = Array.from({ length: count }, () => ({ op: 'remove', path: `emails[${filter}]` }));
      return () => patch(stored(), operations);
    };
    expect(read(10)().changed).toBe(false);
    expect(refusedAs(read(13))).toBe('tooMany');
  });
});
