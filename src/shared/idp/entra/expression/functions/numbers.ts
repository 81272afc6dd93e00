import type { Arguments, ExpressionFunction } from '../expression-function';

export const numbers: readonly ExpressionFunction[] = [
  {
    name: 'BitAnd',
    parameters: [
      { name: 'value1', kind: 'number' },
      { name: 'value2', kind: 'number' },
    ],
    sentence: 'The bits that both numbers have. Hexadecimal numbers are written &HF7.',
    onNull: 'Nothing.',
    example: { expression: 'BitAnd(&HF, &HF7)', value: 7 },
    evidence: { source: 'functions page', unverified: 'What an empty value gives.' },
    evaluate: (args) => {
      const [a, b] = [bitsAt(args, 0), bitsAt(args, 1)];
      return a === null || b === null ? null : Number(a & b);
    },
  },
];

function bitsAt(args: Arguments, index: number): bigint | null {
  const number = args.integer(index);
  return number !== null && number < 0n ? args.fail(index, 'A number with bits is not negative.') : number;
}
