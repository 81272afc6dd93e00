import type { ExpressionFunction } from '../expression-function';

const attribute = { name: 'attribute', kind: 'list' } as const;

export const lists: readonly ExpressionFunction[] = [
  {
    name: 'Count',
    parameters: [attribute],
    sentence: 'How many values an attribute has.',
    onNull: '0.',
    example: { expression: 'Count([proxyAddresses])', source: { proxyAddresses: ['a', 'b'] }, value: 2 },
    evidence: { source: 'functions page', unverified: 'What an absent attribute gives.' },
    evaluate: (args) => args.list(0).length,
  },
  {
    name: 'Item',
    parameters: [attribute, { name: 'index', kind: 'number' }],
    sentence: 'One value of several; the first is 1.',
    onNull: 'Fails, as any number that there is none of.',
    example: {
      expression: 'Item([proxyAddresses], 1)',
      source: { proxyAddresses: ['SMTP:ada@contoso.com', 'smtp:a@contoso.com'] },
      value: 'SMTP:ada@contoso.com',
    },
    evidence: {
      source: 'functions page',
      unverified: 'That a number too high fails is said for cloud sync only.',
    },
    evaluate: (args) => {
      const values = args.list(0);
      const index = Number(args.integer(1) ?? args.fail(1, 'A number is expected, and there is none.'));
      if (index < 1) return args.fail(1, 'The first value is number 1.');
      return (
        values[index - 1] ?? args.fail(1, `There is no value ${index}: the attribute has ${values.length}.`)
      );
    },
  },
  {
    name: 'RemoveDuplicates',
    parameters: [attribute],
    sentence: 'The values of an attribute, each once.',
    onNull: 'Nothing.',
    example: {
      expression: 'RemoveDuplicates([proxyAddresses])',
      source: { proxyAddresses: ['a', 'b', 'a'] },
      value: ['a', 'b'],
    },
    evidence: { source: 'functions page', unverified: 'Values are the same letter by letter, with case.' },
    evaluate: (args) => (args.value(0) === null ? null : [...new Set(args.list(0))]),
  },
  {
    name: 'Split',
    parameters: [
      { name: 'source', kind: 'text' },
      { name: 'delimiter', kind: 'text' },
    ],
    sentence: 'A list of what stands between the delimiters, without the spaces around it.',
    onNull: 'Nothing.',
    example: {
      expression: 'Split([extensionAttribute5], ",")',
      source: { extensionAttribute5: 'PermissionSetOne, PermissionSetTwo' },
      value: ['PermissionSetOne', 'PermissionSetTwo'],
    },
    evidence: {
      source: 'functions page',
      unverified: 'What an empty source gives; values of no letters are kept.',
    },
    evaluate: (args) => {
      const delimiter = args.text(1) ?? '';
      if (delimiter === '') return args.fail(1, 'A delimiter is at least one character.');
      return (
        args
          .text(0)
          ?.split(delimiter)
          .map((part) => part.trim()) ?? null
      );
    },
  },
];
