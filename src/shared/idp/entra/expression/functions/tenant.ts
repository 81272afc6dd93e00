import type { ExpressionFunction } from '../expression-function';

export const tenantFunctions: readonly ExpressionFunction[] = [
  {
    name: 'DefaultDomain',
    parameters: [],
    sentence: 'The default domain of the tenant.',
    onNull: 'Takes no argument.',
    example: { expression: 'DefaultDomain()', value: 'contoso.com' },
    evidence: {
      source: 'list of functions',
      unverified: 'Only the name is listed; what it gives is not described.',
    },
    evaluate: ({ context, fail }) =>
      context.defaultDomain ?? fail(null, 'The default domain of the tenant is not known here.'),
  },
  {
    name: 'Redact',
    parameters: [{ name: 'value', kind: 'any' }],
    sentence: 'The value as it is; the provisioning log shows [Redact] for it.',
    onNull: 'Nothing.',
    example: {
      expression: 'Redact([userPrincipalName])',
      source: { userPrincipalName: 'ada@contoso.com' },
      value: 'ada@contoso.com',
    },
    evidence: { source: 'functions page', unverified: null },
    evaluate: (args) => {
      args.note('The value is sent; the provisioning log shows [Redact] for it.');
      return args.value(0);
    },
  },
  {
    name: 'SelectUniqueValue',
    parameters: [
      { name: 'uniqueValueRule1', kind: 'text' },
      { name: 'uniqueValueRule', kind: 'text', repeats: true },
    ],
    sentence:
      'The first value that nobody in Active Directory has. Only for HR systems that provision into it, never to an application.',
    onNull: 'Fails here, as always.',
    example: {
      expression: 'SelectUniqueValue([mailNickname], Append([mailNickname], "1"))',
      source: { mailNickname: 'ada' },
      value: null,
    },
    evidence: { source: 'functions page', unverified: null },
    evaluate: (args) =>
      args.fail(
        null,
        'This function is only for HR systems that provision into Active Directory, not for provisioning to an application.',
      ),
  },
];
