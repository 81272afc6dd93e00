import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonProblemAt } from '../../../../../src/shared/idp/onelogin/template/json-problem';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

it.each([
  ['{"a": [1, -2.5e3, true, null, "\\u00e9\\n"]}', null],
  ['  {}  ', null],
  ['', 0],
  ['{"a": }', 6],
  ['{"a" 1}', 5],
  ['{a: 1}', 1],
  ['[1, 2', 5],
  ['[1,]', 3],
  ['"a\tb"', 0],
  ['{} x', 3],
  ['"\\x"', 0],
])('%s', (text, at) => {
  expect(jsonProblemAt(text)).toBe(at);
});

it('texts that every runtime parses have no problem, all others have one', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '0',
    '-',
    '.',
    'e',
    'true',
    ' ',
    '\\',
  );
  const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(texts, fc.json({ maxDepth: 3 }), fc.string()), (text) => {
      expect(jsonProblemAt(text) === null).toBe(isJson(text));
    }),
    { numRuns: 2_000 },
  );
});
