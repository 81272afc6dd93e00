import { describe, expect, test } from 'vitest';
import { truncateText } from '../../../src/server/runtime/truncate-text';

describe('a text to be recorded', () => {
  test('stays as it is up to the length', () => {
    expect(truncateText('12345', 5)).toBe('12345');
  });

  test('is cut beyond, with a mark, to exactly the length', () => {
    expect(truncateText('123456', 5)).toBe('1234…');
  });

  test('never ends in half a character', () => {
    expect(truncateText('123😀6', 5)).toBe('123…');
  });

  test('that has no room at all is only the mark', () => {
    expect(truncateText('123', 0)).toBe('…');
  });
});
