import { describe, expect, it } from 'vitest';
import type {
  ExpressionValue,
  SourceAttributes,
} from '../../../../../../src/shared/idp/entra/expression/expression-function';
import { evaluated, failureOf } from '../evaluated';

const phone = '\\\\+(?<isdCode>\\\\d* )(?<phoneNumber>\\\\d{10})';

describe('the modes of Replace, by the arguments that are given', () => {
  it.each<[string, SourceAttributes, ExpressionValue]>([
    [
      'Replace([t],"Product Developer", , , "Software Engineer", , )',
      { t: 'Product Developer' },
      'Software Engineer',
    ],
    ['Replace([t],"a", , , "bb", , )', { t: 'banana A' }, 'bbbnbbnbb A'],
    ['Replace([t],".", , , "", , )', { t: 'a.b' }, 'ab'],
    ['Replace([t],"a", , , [x], , )', { t: 'banana' }, 'bnn'],
    [
      'Replace([UserID],"<username>", , , , , "<username>@contoso.com")',
      { UserID: 'jsmith' },
      'jsmith@contoso.com',
    ],
    ['Replace([UserID],"<username>", , , , , "<username>@contoso.com")', {}, null],
    [`Replace([t], , "${phone}", , "\${phoneNumber}", , )`, { t: '+91 9998887777' }, '9998887777'],
    ['Replace([mobile], , "[()\\\\s-]+", , "", , )', { mobile: '+1 (999) 888-7777' }, '+19998887777'],
    ['Replace([mobile], , "[+()\\\\s-]+", , "", , )', { mobile: '+1 (999) 888-7777' }, '19998887777'],
    [
      'Replace([a], ,"(?<streetNumber>^\\\\d*)","streetNumber", "888", , )',
      { a: '545 Tremont Street' },
      '888 Tremont Street',
    ],
    ['Replace([u], , "(?<Suffix>@(.)*)", "Suffix", "", , )', { u: 'jsmith@contoso.com' }, 'jsmith'],
    [
      `Replace([t], , "${phone}", "phoneNumber" , , [mobile], )`,
      { t: '', mobile: '+91 8887779999' },
      '8887779999',
    ],
    [`Replace([t], , "${phone}", "phoneNumber" , , [mobile], )`, { mobile: '+91 8887779999' }, '8887779999'],
    [
      `Replace([t], , "${phone}", "phoneNumber" , , [mobile], )`,
      { t: '112', mobile: '+91 8887779999' },
      '112',
    ],
    [`Replace([t], , "${phone}", "phoneNumber" , , [mobile], )`, { mobile: 'none' }, null],
    [`Replace([t], , "${phone}", "phoneNumber" , , [mobile], )`, {}, null],
    ['Replace([m], , "[a-zA-Z_]*", , "", , )', { m: 'john_doe72' }, '72'],
    ['Replace([m], , "x", , "y", , )', {}, null],
    ['Replace([m], , "x", , "y", , )', { m: '' }, ''],
    [
      `Replace([m], , "(a)(?<n>b)(c)", , "$1$2$3|\${n}|$&|$$|$9|\${zz}", , )`,
      { m: 'abc' },
      `acb|b|abc|$|$9|\${zz}`,
    ],
    ['Replace([m], , "(?i)ISTANBUL", , "IST", , )', { m: 'istanbul' }, 'IST'],
    ['Replace([m], , "(a)|(?<n>b)", "n", "-", , )', { m: 'abab' }, 'a-a-'],
    ['Replace([m], , "\\\\W", , "", , )', { m: 'Zoë-李 明' }, 'Zoë李明'],
  ])('%s of %j', (expression, source, value) => {
    expect(evaluated(expression, source)).toBe(value);
  });

  it('letters go from an identifier, as in the example of a numeric id', () => {
    const text = 'Join("", 1000, Replace(ConvertToUTF8Hex([objectId]), , "[a-zA-Z_]*", , "", , ))';
    expect(evaluated(text, { objectId: '00aa-b' })).toBe('100030306161262');
  });

  it.each([
    [
      'Replace([a], , , , "b", , )',
      'Position 14, Replace, argument 2 (oldValue): An old value or a pattern is needed.',
    ],
    [
      'Replace([a], "", , , "b", , )',
      'Position 14, Replace, argument 2 (oldValue): What is replaced has at least one character.',
    ],
    [
      'Replace([a], "x", , , , , )',
      'Position 23, Replace, argument 5 (replacementValue): A new value or a template is needed beside the old value.',
    ],
    [
      'Replace([a], , "x", , , , )',
      'Position 23, Replace, argument 5 (replacementValue): A new value is needed beside the pattern.',
    ],
    [
      'Replace([a], , "(?<n>x)", "n", , , )',
      'Position 32, Replace, argument 5 (replacementValue): A new value or another attribute is needed beside the group.',
    ],
    [
      'Replace([a], , "x", "n", "y", , )',
      'Position 21, Replace, argument 4 (regexGroupName): The pattern has no group (?<n>…).',
    ],
    [
      'Replace([a], , "x(?=y)", , "", , )',
      "Position 16, Replace, argument 3 (regexPattern): The pattern can't be used: look-ahead (?=…) is not evaluated here.",
    ],
    [
      'Replace([a], , "(x", , "", , )',
      "Position 16, Replace, argument 3 (regexPattern): The pattern can't be used: a parenthesis is not closed.",
    ],
  ])('%s is refused', (expression, message) => {
    expect(failureOf(expression, { a: 'a' })).toBe(message);
  });
});

describe('a pattern can not stop the program', () => {
  it.each(['(x+x+)+y', '(a|a)*b', '(.*)*z', '((a*)*)*b', '(a|b)*?c|a'])('%s', (pattern) => {
    const source = { a: `${'x'.repeat(500)}${'a'.repeat(500)}` };
    const started = failureOf(`Replace([a], , "${pattern}", , "", , )`, source);
    expect(started).toMatch(/^no error|needs too many steps for its text/);
  });

  it('steps are counted, not milliseconds', () => {
    const source = { a: 'a'.repeat(15_000) };
    expect(failureOf('Replace([a], , "(a|b)*?c|a", , "", , )', source)).toBe(
      'Position 16, Replace, argument 3 (regexPattern): This pattern needs too many steps for its text.',
    );
  });

  it('a value does not grow without end', () => {
    const step = (inner: string) => `Replace(${inner}, "a", , , "${'a'.repeat(40)}", , )`;
    const text = Array.from({ length: 6 }).reduce<string>(step, '"a"');
    expect(failureOf(text)).toMatch(/A value of more than 20,000 characters is not evaluated here\.$/);
    expect(failureOf('Join([s], [l])', { s: 's'.repeat(200), l: Array(200).fill('x') })).toMatch(
      /more than 20,000/,
    );
  });
});
