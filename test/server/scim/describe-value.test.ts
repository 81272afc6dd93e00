import { expect, test } from 'vitest';
import { describeValue, inRichText, shorten } from '../../../src/server/scim/describe-value';

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [true, 'the boolean true'],
  [7, 'the number 7'],
  ['x', 'the text “x”'],
  [[1], 'a list of one value'],
  [[1, 2], 'a list of 2 values'],
  [{}, 'an object'],
])('%j is %s', (value, expected) => {
  expect(describeValue(value)).toBe(expected);
});

test('a text from the wire is cut and has no control characters', () => {
  expect(shorten(`a\u0000\u202e${'x'.repeat(200)}`)).toBe(`a��${'x'.repeat(117)}…`);
});

test('marks of rich text in a text from the wire stay inert', () => {
  expect(inRichText('`**bold** [link](https://example.com)`')).toBe(
    '`ʹ**bold** [link](https://example.com)ʹ`',
  );
});
