import type { ExpressionFunction, ExpressionValue } from '../expression-function';
import { isEmpty, isTrue } from '../values';

const expression = { name: 'expression', kind: 'any' } as const;

export const testFunctions: readonly ExpressionFunction[] = [
  test('IsNull', 'True where the attribute is absent.', 'True.', (value) => value === null),
  {
    ...test('IsNothing', 'True where there is no value.', 'True.', (value) => value === null),
    parameters: [{ name: 'source', kind: 'any' }],
    evidence: { source: 'list of functions', unverified: 'It is evaluated as IsNull.' },
  },
  test('IsNullOrEmpty', 'True where the attribute is absent or a text of no letters.', 'True.', isEmpty),
  test(
    'IsPresent',
    'True where there is a text of at least one letter.',
    'False.',
    (value) => !isEmpty(value),
  ),
  {
    ...test('IsString', 'True where the value can be a text.', 'False.', isTextLike),
    evidence: { source: 'functions page', unverified: 'Nothing and a list of several are no text.' },
  },
  {
    name: 'Not',
    parameters: [{ name: 'source', kind: 'any' }],
    sentence: 'False for True, True for everything else.',
    onNull: 'True.',
    example: { expression: 'Not([accountEnabled])', source: { accountEnabled: true }, value: false },
    evidence: { source: 'functions page', unverified: null },
    evaluate: (args) => !/^true$/i.test(args.text(0) ?? ''),
  },
  {
    name: 'CBool',
    parameters: [{ name: 'expression', kind: 'condition' }],
    sentence: 'True for True and for a number other than 0; may compare.',
    onNull: 'False.',
    example: {
      expression: 'CBool([mail] = [userPrincipalName])',
      source: { mail: 'a@contoso.com', userPrincipalName: 'a@contoso.com' },
      value: true,
    },
    evidence: { source: 'functions page', unverified: 'Two empty attributes are equal.' },
    evaluate: (args) => isTrue(args.value(0)),
  },
];

function test(
  name: string,
  sentence: string,
  onNull: string,
  holds: (value: ExpressionValue) => boolean,
): ExpressionFunction {
  const source = { displayName: null };
  return {
    name,
    parameters: [expression],
    sentence,
    onNull,
    example: { expression: `${name}([displayName])`, source, value: holds(null) },
    evidence: { source: 'functions page', unverified: null },
    evaluate: (args) => holds(args.value(0)),
  };
}

function isTextLike(value: ExpressionValue): boolean {
  return value !== null && (typeof value !== 'object' || value.length === 1);
}
