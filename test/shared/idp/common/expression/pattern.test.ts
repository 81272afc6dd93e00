import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../../../src/shared/idp/common/expression/pattern/compile-pattern';
import { findMatch } from '../../../../../src/shared/idp/common/expression/pattern/match-pattern';
import { PatternError } from '../../../../../src/shared/idp/common/expression/pattern/pattern-node';

/** The first match and its groups as texts; null where there is none. */
function found(pattern: string, text: string): (string | null)[] | null {
  const match = findMatch(compilePattern(pattern), text, 0, () => undefined);
  return match?.map((part) => (part === null ? null : text.slice(part.start, part.end))) ?? null;
}

function refusal(pattern: string): string {
  try {
    compilePattern(pattern);
    return 'none';
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    throw error;
  }
}

describe('a pattern finds', () => {
  it.each<[string, string, (string | null)[] | null]>([
    ['b+', 'abbbc', ['bbb']],
    ['b+?', 'abbbc', ['b']],
    ['a|ab', 'ab', ['a']],
    ['(a)(b)?', 'ac', ['a', 'a', null]],
    ['(?:a|b)+', 'xabac', ['aba']],
    ['a{2}', 'aaa', ['aa']],
    ['a{2,}', 'aaa', ['aaa']],
    ['a{1,2}?', 'aaa', ['a']],
    ['a{x}', 'a{x}', ['a{x}']],
    ['^b', 'ab', null],
    ['(?m)^b', 'a\nb', ['b']],
    ['a$', 'a\n', ['a']],
    ['a\\z', 'a\n', null],
    ['a.b', 'a\nb', null],
    ['(?s)a.b', 'a\nb', ['a\nb']],
    ['(?i)É', 'é', ['é']],
    ['(?i:A)b', 'aB', null],
    ['(?i)a(?-i)b', 'Ab', ['Ab']],
    ['(?#why)a', 'a', ['a']],
    ['[]a]+', 'x]a', [']a']],
    ['[^a-c]', 'abcd', ['d']],
    ['[a-z-[aeiou]]+', 'eaxyz', ['xyz']],
    ['[\\w-]+', '**a-1_é**', ['a-1_é']],
    ['[a\\-z]+', 'b-az', ['-az']],
    ['\\p{Lu}\\P{Lu}+', 'aBcd', ['Bcd']],
    ['\\d+', 'x٣4', ['٣4']],
    ['\\bé\\b', 'a é b', ['é']],
    ['\\u0041\\x42\\t', 'AB\t', ['AB\t']],
    ["(?'n'a)(b)", 'ab', ['ab', 'b', 'a']],
    ['(?<n>a)(b)', 'ab', ['ab', 'b', 'a']],
    ['()', '', ['', '']],
  ])('%s in %j', (pattern, text, match) => {
    expect(found(pattern, text)).toEqual(match);
  });

  it('groups with a name by their number, behind those without', () => {
    expect([...compilePattern('(?<n>a)(b)(?<m>c)').groups]).toEqual([
      ['n', 2],
      ['m', 3],
    ]);
  });
});

describe('a pattern is refused', () => {
  it.each([
    ['(?=a)', 'look-ahead (?=…) is not evaluated here'],
    ['(?!a)', 'look-ahead (?=…) is not evaluated here'],
    ['(?<=a)', 'look-behind (?<=…) is not evaluated here'],
    ['(?<!a)', 'look-behind (?<=…) is not evaluated here'],
    ['(?>a)', 'an atomic group (?>…) is not evaluated here'],
    ['(?(a)b|c)', 'a conditional group (?(…)…) is not evaluated here'],
    ['(?<a-b>x)', 'a balancing group is not evaluated here'],
    ['(?x)a', 'the modes n and x are not evaluated here'],
    ['(?P<n>a)', '(?P< begins no group that is known here'],
    ['(a)\\1', 'a back-reference \\1 is not evaluated here'],
    ['\\k<n>', 'a back-reference \\k is not evaluated here'],
    ['\\G', '\\G has no meaning here'],
    ['\\p{IsGreek}', '\\p{IsGreek} is no category of Unicode such as \\p{Lu}'],
    ['(?<n>a)(?<n>b)', 'two groups, or a number, are called n'],
    ['*a', 'there is nothing that * could repeat'],
    ['a**', 'a repetition is repeated: put it into a group'],
    ['a{2}{3}', 'a repetition is repeated: put it into a group'],
    ['a{3,2}', '{3,2} counts downwards'],
    ['a{1001}', 'more than 1000 repetitions are not evaluated here'],
    ['(a{1000}){1000}', 'the pattern is too long when its repetitions are written out'],
    ['(?:(?:(?:a{0}){1000}){1000}){1000}', 'none'],
    [`${'('.repeat(51)}a${')'.repeat(51)}`, 'more than 50 groups are not evaluated here'],
    [`${'(?:'.repeat(51)}a${')'.repeat(51)}`, 'more than 50 groups within each other are not evaluated here'],
    ['(a', 'a parenthesis is not closed'],
    ['a)', 'a closing parenthesis has none that opens'],
    ['[a', 'a bracket is not closed'],
    ['[z-a]', 'z-a is no range'],
    ['a\\', '\\ has no meaning here'],
  ])('%s', (pattern, message) => {
    expect(refusal(pattern)).toBe(message);
  });
});

describe('where backtracking would come to an end', () => {
  const letter = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w');
  const place = fc.constantFrom('^', '$', '\\b', '\\B');
  const quantity = fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{1,}?');
  const written = (parts: string[]) => parts.join('');

  // What is repeated is never empty and captures nothing: of that, engines keep different things.
  const { plain } = fc.letrec<{ plain: string; repeated: string }>((tie) => ({
    plain: fc.array(fc.oneof({ maxDepth: 3 }, letter, place, tie('repeated')), { maxLength: 4 }).map(written),
    repeated: fc
      .tuple(letter, tie('plain'), letter, tie('plain'), quantity)
      .map(([a, more, b, evenMore, times]) => `(?:${a}${more}|${b}${evenMore})${times}`),
  }));
  const captured = fc
    .tuple(plain, plain, fc.constantFrom('(', '(?:'))
    .map(([a, b, open]) => `${open}${a}|${b})`);
  const simple = fc.tuple(letter, quantity).map(written);
  const pattern = fc.array(fc.oneof(captured, simple, plain), { minLength: 1, maxLength: 4 }).map(written);
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '1', ' '), { maxLength: 8 })
    .map((letters) => letters.join(''));

  it('the match and its groups are those of an engine that backtracks', () => {
    fc.assert(
      fc.property(pattern, text, (tried, within) => {
        const expected = new RegExp(tried).exec(within);
        expect(found(tried, within)).toEqual(
          expected === null ? null : [...expected].map((part) => part ?? null),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
