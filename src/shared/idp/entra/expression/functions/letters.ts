import { capitalised, lowerCase, upperCase } from '../../../common/expression/letter-case';
import { withoutDiacritics } from '../diacritics';
import type { Arguments, ExpressionFunction } from '../expression-function';
import { titleCase } from '../title-case';

const source = { name: 'source', kind: 'text' } as const;
const culture = { name: 'culture', kind: 'text', optional: true } as const;
const evidence = { source: 'functions page', unverified: 'What an empty source gives.' } as const;

const toLower: ExpressionFunction = {
  name: 'ToLower',
  parameters: [source, culture],
  sentence: 'The source in lower case; without a culture İ stays as it is.',
  onNull: 'Nothing.',
  example: {
    expression: 'ToLower([mail])',
    source: { mail: 'John.Smith@Contoso.com' },
    value: 'john.smith@contoso.com',
  },
  evidence,
  evaluate: (args) => changed(args, (text) => lowerCase(text, cultureOf(args))),
};

const toUpper: ExpressionFunction = {
  name: 'ToUpper',
  parameters: [source, culture],
  sentence: 'The source in upper case; without a culture ı stays as it is.',
  onNull: 'Nothing.',
  example: { expression: 'ToUpper([usageLocation])', source: { usageLocation: 'tr' }, value: 'TR' },
  evidence,
  evaluate: (args) => changed(args, (text) => upperCase(text, cultureOf(args))),
};

const pCase: ExpressionFunction = {
  name: 'PCase',
  parameters: [source, { name: 'wordSeparators', kind: 'text', optional: true }],
  sentence: 'Each word with a capital and the rest in lower case. Given separators replace those of .NET.',
  onNull: 'Nothing.',
  example: {
    expression: 'PCase([lastName]," \'-")',
    source: { lastName: "PINTO-DE'SILVA" },
    value: "Pinto-De'Silva",
  },
  evidence,
  evaluate: (args) => {
    const separators = args.text(1);
    return changed(args, (text) =>
      separators === null ? titleCase(text) : capitalisedBetween(lowerCase(text), new Set(separators)),
    );
  },
};

const normalizeDiacritics: ExpressionFunction = {
  name: 'NormalizeDiacritics',
  parameters: [source],
  sentence: "The source with Microsoft's table of plain letters for those with marks; others stay.",
  onNull: 'Nothing.',
  example: { expression: 'NormalizeDiacritics([givenName])', source: { givenName: 'Zoë' }, value: 'Zoe' },
  evidence,
  evaluate: (args) => changed(args, withoutDiacritics),
};

function changed(args: Arguments, change: (text: string) => string): string | null {
  const text = args.text(0);
  return text === null ? null : change(text);
}

function cultureOf(args: Arguments): string | null {
  const tag = args.text(1);
  if (tag === null || tag === '') return null;
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)
    ? tag
    : args.fail(1, `“${tag.slice(0, 20)}” is no name of a culture such as tr-TR.`);
}

function capitalisedBetween(text: string, separators: ReadonlySet<string>): string {
  const parts: string[] = [''];
  for (const letter of text) {
    if (separators.has(letter)) parts.push(letter, '');
    else parts.push(`${parts.pop() ?? ''}${letter}`);
  }
  return parts.map(capitalised).join('');
}

export const letterFunctions: readonly ExpressionFunction[] = [toLower, toUpper, pCase, normalizeDiacritics];
