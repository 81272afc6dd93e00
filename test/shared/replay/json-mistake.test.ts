import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonMistake } from '../../../src/shared/replay/json-mistake';

describe('a mistake in JSON', () => {
  it.each([
    ['{"a": ,}', 6, 'a value is expected, and “,}” stands there'],
    ['{"a":1,}', 7, 'a name in quotation marks is expected, and “}” stands there'],
    ['{a:1}', 1, 'a name or “}” is expected, and “a:1}” stands there'],
    ['{"a" 1}', 5, '“:” is expected, and “1}” stands there'],
    ['[1 2]', 3, 'a comma or the end is expected, and “2]” stands there'],
    ['[1,2', 4, 'a comma or the end is expected, and the text ends'],
    ['{"a":"x\ny"}', 5, 'a value is expected, and “"x” stands there'],
    ['{} x', 3, 'the end is expected, and “x” stands there'],
    ['[1}', 2, 'a comma or the end is expected, and “}” stands there'],
    ['', 0, 'a value is expected, and the text ends'],
    ['01', 0, 'a value is expected, and “01” stands there'],
  ])('in %j is at %i', (text, position, words) => expect(jsonMistake(text)).toEqual({ position, words }));

  it('is found exactly where the engine finds one', () => {
    const texts = fc.oneof(
      fc.json(),
      fc.string(),
      fc.json().map((json) => json.slice(0, -1)),
      fc.json().map((json) => `${json},`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(jsonMistake(text) === null).toBe(parses);
      }),
    );
  });
});
