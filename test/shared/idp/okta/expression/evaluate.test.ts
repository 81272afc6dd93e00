import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpressionError } from '../../../../../src/shared/idp/common/expression/expression-error';
import type {
  OktaFunction,
  OktaValue,
} from '../../../../../src/shared/idp/okta/expression/expression-function';
import { oktaFunctions } from '../../../../../src/shared/idp/okta/expression/functions';
import { parseOktaExpression } from '../../../../../src/shared/idp/okta/expression/parse';
import { attributesIn } from '../../../../../src/shared/idp/okta/expression/syntax';
import { oktaHabits } from '../../../../../src/shared/idp/okta/habits';
import { evaluated, evaluation, failureOf, winston } from './evaluated';

describe('popular expressions', () => {
  it.each<[string, OktaValue]>([
    ['user.firstName', 'Winston'],
    ['user.firstName + user.lastName', 'WinstonChurchill'],
    ['user.firstName + "." + user.lastName', 'Winston.Churchill'],
    ['substring(user.firstName, 0, 1) + substring(user.lastName, 0, 6)', 'WChurch'],
    ['toLowerCase(substring( user.firstName, 0, 1)) + "." + toLowerCase(user.lastName)', 'w.churchill'],
    [
      'toUpperCase(substringBefore( substringAfter(user.email, "@"), ".")) + "\\" + substringBefore( user.email, "@")',
      'GMAIL\\winston.churchill',
    ],
    [
      '"XDOMAIN\\" + toLowerCase(substring( user.firstName, 0, 1)) + toLowerCase(user.lastName)',
      'XDOMAIN\\wchurchill',
    ],
    ["user.salary == 123 ? 'Sales' : 'Other'", 'Other'],
    [
      'firstName + " " + (String.len(middleName) == 0 ? "" : (String.substring(middleName, 0, 1) + ". ")) + lastName',
      'Winston Churchill',
    ],
    ['user.city == "San Francisco"', true],
    ['!user.isContractor', true],
    ['user.salary > 1000000 AND !user.isContractor', true],
    ['user.salary >= 2000000 or user.city != "Paris"', true],
    ['user.middleName ?: "none"', 'none'],
    ['user.empty ?: "none"', 'none'],
    ['user.firstName ?: "none"', 'Winston'],
    ['user.countryCode == "TR" ? "Europe/Istanbul" : null', null],
    ["'It''s'", "It's"],
    ['source.lastName', 'Churchill'],
    ['1 + 2 + "a"', '3a'],
    ['"a" < "b" && 2 <= 2 || false', true],
    ['user.middleName < 1', true],
    ['false ? 1 : true ? 2 : 3', 2],
    ['{user.firstName, 1}', ['Winston', 1]],
  ])('%s', (expression, value) => {
    expect(evaluated(expression)).toEqual(value);
  });

  it('profiles are found by their names', () => {
    const source = {
      appuser: { role: 'admin' },
      app: { domain: 'a.example' },
      org: { name: 'Contoso' },
      others: { zendesk: { role: 'agent' }, zendesk_app: { companySubDomain: 'contoso' } },
    };
    const text =
      'String.join(",", appuser.role, app.domain, org.name, zendesk.role, zendesk_app.companySubDomain)';
    expect(evaluated(text, source)).toBe('admin,a.example,Contoso,agent,contoso');
    expect(evaluated('appuser.role')).toBeNull();
    expect(attributesIn(parseOktaExpression(text))).toEqual([
      'appuser.role',
      'app.domain',
      'org.name',
      'zendesk.role',
      'zendesk_app.companySubDomain',
    ]);
  });

  it('the time zone by country, for people of the countries and for others', () => {
    const text = 'user.countryCode == "TR" ? "Europe/Istanbul" : null';
    const zoneOf = (countryCode: string) => evaluated(text, { user: { countryCode } });
    expect([zoneOf('TR'), zoneOf('GB')]).toEqual(['Europe/Istanbul', null]);
  });

  it('the remedy for a language with an underscore does what it says', () => {
    const [, text = ''] = /`([^`]+\([^`]+)`/.exec(oktaHabits['language-with-underscore'].note) ?? [];
    expect(evaluated(text, { user: { locale: 'en_US' } })).toBe('en-US');
  });
});

it('conditions are joined as usual, AND before OR, and what decides is enough', () => {
  const values = [
    'true AND false',
    'true AND true',
    'false OR true',
    'false OR false',
    'true OR false AND false',
  ];
  expect(values.map((text) => evaluated(text))).toEqual([false, true, true, false, true]);
  expect(evaluated('false AND user.city')).toBe(false);
});

it('an empty attribute that is added becomes the word null, and the trace says so', () => {
  const { value, trace } = evaluation('user.firstName + " " + user.middleName');
  expect(value).toBe('Winston null');
  expect(trace.note).toBe(
    'An empty attribute became the word null: use String.join, or give it a value with ?: "".',
  );
});

it('a trace has every part with its value, and marks what was not needed', () => {
  const text = 'user.isContractor ? "x" : user.city';
  const { trace } = evaluation(text);
  const parts = trace.parts.map(({ range, value, evaluated: isEvaluated }) => [
    text.slice(range.start, range.end),
    isEvaluated ? value : 'not needed',
  ]);
  expect(parts).toEqual([
    ['user.isContractor', false],
    ['"x"', 'not needed'],
    ['user.city', 'San Francisco'],
  ]);
});

describe('what can not be read or worked out is said with its place', () => {
  it.each([
    ['', 'Position 1: The expression ends too early.'],
    ['user.', 'Position 6: Behind a dot the name of an attribute is expected.'],
    ['user.city = "x"', 'Position 11: Nothing is assigned in an expression: equality is ==.'],
    ['user.city == "x', 'Position 14: This quotation mark is not closed.'],
    ['user.city == “x”', 'Position 14: Texts stand in straight quotation marks.'],
    ['a ? b', 'Position 3: The value for “else” is missing: condition ? value : other value.'],
    ['(user.city', 'Position 1: This parenthesis is not closed.'],
    ['String.len(user.city', 'Position 11: The ) to this is missing.'],
    ['{1, 2', 'Position 1: The } to this is missing.'],
    ['{1 2}', 'Position 4: A comma or } is expected before “2”.'],
    ['user.city user.city', 'Position 11: The expression has ended before “user”.'],
    [
      'user.city.substring(0, 1)',
      'Position 11: Values have no functions of their own: write String.substring(value, …).',
    ],
    ['user.roles[0]', 'Position 11: A value of a list is taken with Arrays.get.'],
    ['user.salary * 2', 'Position 13: Of arithmetic only + is evaluated here.'],
    ['String.length("a")', 'Position 1: String.length is no function.'],
    ['string.len("a")', 'Position 8: Values have no functions of their own: write String.len(value, …).'],
    ['String.Len("a")', 'Position 1: String.Len is no function: names count with case, String.len.'],
    ['String.len()', 'Position 1, String.len: String.len(input) takes 1 argument, here are 0.'],
    [
      'String.stringSwitch("a", "b", "c", "d", "e")',
      'Position 1, String.stringSwitch: String.stringSwitch takes key and value together, so one argument is missing or too many.',
    ],
    ['nickName', 'Position 1: nickName is no profile and no attribute of the user: write user.nickName.'],
    ['user', 'Position 1: This is a profile: name one of its attributes.'],
    ['user.city.name', 'Position 1: This is a value and has no attribute name.'],
    ['user.middleName ? 1 : 2', 'Position 1: The condition is empty: give it a value with ?: false.'],
    ['user.city ? 1 : 2', 'Position 1: A condition is true or false.'],
    [
      'user.salary + user.middleName',
      'Position 1: Of what is added with + one is a text, or both are numbers.',
    ],
    ['user.city > 1', 'Position 1: Two numbers or two texts can be compared so.'],
  ])('%s', (expression, message) => {
    expect(failureOf(expression)).toBe(message);
  });

  it.each([
    ['('.repeat(60), 'More than 50 parts within each other'],
    ['!'.repeat(300).concat('true'), 'More than 200 parts in a row'],
    [Array(300).fill('1').join('+'), 'More than 200 parts in a row'],
    [`user${'.a'.repeat(300)}`, 'More than 200 parts in a row'],
    ['x'.repeat(10_001), 'More than 10,000 characters'],
  ])('too deep or too long: %.12s', (expression, message) => {
    expect(failureOf(expression)).toContain(message);
  });
});

describe('whatever is written', () => {
  const leaf = fc.oneof(
    fc.constantFrom(
      'user.firstName',
      'user.middleName',
      'user.isContractor',
      'user.salary',
      'null',
      'true',
      '{1, "a"}',
    ),
    fc.integer({ min: -9, max: 99 }).map(String),
    fc.string({ maxLength: 6 }).map((text) => `"${text.replaceAll('"', '""')}"`),
  );

  function expressionOf(depth: number): fc.Arbitrary<string> {
    if (depth === 0) return leaf;
    const part = expressionOf(depth - 1);
    return fc.oneof(
      leaf,
      callOf(depth),
      fc
        .tuple(part, fc.constantFrom('+', '==', '!=', '<', '>=', 'AND', 'OR', '?:'), part)
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc.tuple(part, part, part).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      part.map((each) => `!${each}`),
    );
  }

  function callOf(depth: number): fc.Arbitrary<string> {
    const args = ({ parameters }: OktaFunction) => fc.tuple(...parameters.map(() => expressionOf(depth - 1)));
    return fc
      .constantFrom(...oktaFunctions)
      .chain((definition) => args(definition).map((given) => `${definition.name}(${given.join(', ')})`));
  }

  function outcome(text: string): OktaValue | ExpressionError {
    try {
      return evaluated(text, { user: winston, groups: [{ id: '1', name: 'a' }] });
    } catch (error) {
      if (error instanceof ExpressionError) return error;
      throw error;
    }
  }

  it('an expression gives a value or the one error, the same each time', () => {
    fc.assert(
      fc.property(expressionOf(3), (text) => {
        const result = outcome(text);
        expect(outcome(text)).toEqual(result);
        if (result instanceof ExpressionError) expect(result.range.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('any other text is refused with the one error', () => {
    const pieces = fc.constantFrom(
      'user',
      '.',
      'String.len',
      '(',
      ')',
      '{',
      '}',
      '?',
      ':',
      '?:',
      '!',
      '+',
      '==',
      '"a"',
      "'",
      ' ',
      'AND',
      '1',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        outcome(text);
      }),
      { numRuns: 700 },
    );
  });
});
