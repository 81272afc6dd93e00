import { describe, expect, test } from 'vitest';
import { countedIfAny, joinedWords } from '../../../src/renderer/words/joined-words';

describe('an enumeration', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['', 'a', '', 'b'], 'a and b'],
  ])('of %j is %j', (parts, words) => {
    expect(joinedWords(parts)).toBe(words);
  });

  test('leaves out what there is none of', () => {
    const parts = [countedIfAny(0, 'user'), countedIfAny(1, 'group'), countedIfAny(2, 'device')];
    expect(joinedWords(parts)).toBe('1 group and 2 devices');
  });
});
