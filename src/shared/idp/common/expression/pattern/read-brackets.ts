import { escapeOf, not, withCase } from './character-tests';
import { type CharacterTest, PatternError } from './pattern-node';

type Member = { sign: string } | { test: CharacterTest };

const deepest = 10;

/**
 * A set in brackets: signs, ranges, classes, a leading ^, and what is taken off in a further pair, as in `[a-z-[aeiou]]`.
 * @param start behind the opening bracket
 * @returns the test, and where the pattern goes on
 * @throws PatternError
 */
export function readBrackets(
  pattern: string,
  start: number,
  ignoresCase: boolean,
  depth = 0,
): { test: CharacterTest; end: number } {
  if (depth > deepest) throw new PatternError('brackets within brackets go too deep');
  const isNegated = pattern[start] === '^';
  const first = isNegated ? start + 1 : start;
  const tests: CharacterTest[] = [];
  let at = first;
  while (at === first || pattern[at] !== ']') {
    if (pattern.startsWith('-[', at)) {
      const inner = readBrackets(pattern, at + 2, ignoresCase, depth + 1);
      if (pattern[inner.end] !== ']')
        throw new PatternError('a set that is taken off stands at the end of the brackets');
      return { test: both(united(tests, isNegated, ignoresCase), not(inner.test)), end: inner.end + 1 };
    }
    const { test, end } = readMember(pattern, at);
    tests.push(test);
    at = end;
  }
  return { test: united(tests, isNegated, ignoresCase), end: at + 1 };
}

function readMember(pattern: string, at: number): { test: CharacterTest; end: number } {
  const { member, end } = readSign(pattern, at);
  if (!('sign' in member)) return { test: member.test, end };
  const isRange = pattern[end] === '-' && end + 1 < pattern.length && !/[\][]/.test(pattern.charAt(end + 1));
  if (!isRange) return { test: (character) => character === member.sign, end };
  const last = readSign(pattern, end + 1);
  if (!('sign' in last.member) || last.member.sign < member.sign) {
    throw new PatternError(`${pattern.slice(at, last.end)} is no range`);
  }
  const to = last.member.sign;
  return { test: (character) => character >= member.sign && character <= to, end: last.end };
}

function readSign(pattern: string, at: number): { member: Member; end: number } {
  if (at >= pattern.length) throw new PatternError('a bracket is not closed');
  if (pattern[at] !== '\\') return { member: { sign: pattern.charAt(at) }, end: at + 1 };
  const sign = pattern[at + 1] === 'b' ? { length: 1, sign: '\b' } : escapeOf(pattern.slice(at + 1, at + 40));
  return { member: sign, end: at + 1 + sign.length };
}

function united(tests: readonly CharacterTest[], isNegated: boolean, ignoresCase: boolean): CharacterTest {
  const test = withCase((character) => tests.some((each) => each(character)), ignoresCase);
  return isNegated ? not(test) : test;
}

function both(a: CharacterTest, b: CharacterTest): CharacterTest {
  return (character) => a(character) && b(character);
}
