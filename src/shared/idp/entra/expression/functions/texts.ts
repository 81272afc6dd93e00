import { lowerCase } from '../../../common/expression/letter-case';
import type { Arguments, ExpressionFunction } from '../expression-function';

const source = { name: 'source', kind: 'text' } as const;

const nothingForNothing = 'Nothing.';

const append: ExpressionFunction = {
  name: 'Append',
  parameters: [source, { name: 'suffix', kind: 'text' }],
  sentence: 'The source with the suffix behind it.',
  onNull: 'Counts as a text of no letters; nothing where both are empty.',
  example: {
    expression: 'Append([userPrincipalName], ".test")',
    source: { userPrincipalName: 'John.Doe@contoso.com' },
    value: 'John.Doe@contoso.com.test',
  },
  evidence: { source: 'functions page', unverified: 'What an empty source or suffix gives.' },
  evaluate: concatenated,
};

const prepend: ExpressionFunction = {
  name: 'Prepend',
  parameters: [{ name: 'prefix', kind: 'text' }, source],
  sentence: 'The source with the prefix before it.',
  onNull: 'Counts as a text of no letters; nothing where both are empty.',
  example: { expression: 'Prepend("EMP-", [employeeId])', source: { employeeId: '42' }, value: 'EMP-42' },
  evidence: { source: 'list of functions', unverified: 'What an empty source or prefix gives.' },
  evaluate: concatenated,
};

const join: ExpressionFunction = {
  name: 'Join',
  parameters: [
    { name: 'separator', kind: 'text' },
    { name: 'source', kind: 'any', repeats: true },
  ],
  sentence: 'The sources with the separator between them; each value of a list by itself.',
  onNull: 'Passed over, without a separator.',
  example: {
    expression: 'Join(", ", "", [surname], [givenName])',
    source: { givenName: 'John', surname: 'Doe' },
    value: 'Doe, John',
  },
  evidence: { source: 'functions page', unverified: 'Where all sources are empty there is nothing to send.' },
  evaluate: (args) => {
    const sources = Array.from({ length: args.count - 1 }, (_, index) => args.list(index + 1));
    const values = sources.flat().filter((value) => value !== '');
    return values.length === 0 ? null : args.joined(values, args.text(0) ?? '');
  },
};

const left: ExpressionFunction = {
  name: 'Left',
  parameters: [
    { name: 'String', kind: 'text' },
    { name: 'NumChars', kind: 'number' },
  ],
  sentence: 'So many characters from the left: none for 0, all for a negative number.',
  onNull: 'A text of no letters.',
  example: { expression: 'Left("John Doe", 3)', value: 'Joh' },
  evidence: { source: 'functions page', unverified: null },
  evaluate: (args) => {
    const text = args.text(0) ?? '';
    const count = numberAt(args, 1);
    return count < 0 ? text : text.slice(0, count);
  },
};

const mid: ExpressionFunction = {
  name: 'Mid',
  parameters: [source, { name: 'start', kind: 'number' }, { name: 'length', kind: 'number' }],
  sentence: 'So many characters from a place on; the first character is 1.',
  onNull: nothingForNothing,
  example: { expression: 'Mid([surname], 1, 5)', source: { surname: 'Rosenberg' }, value: 'Rosen' },
  evidence: {
    source: 'functions page',
    unverified: 'What an empty source gives, and a start behind the end (here a text of no letters).',
  },
  evaluate: (args) => {
    const text = args.text(0);
    const [start, length] = [numberAt(args, 1), numberAt(args, 2)];
    if (start < 1) return args.fail(1, 'The first character is number 1.');
    if (length < 0) return args.fail(2, 'A length is not negative.');
    return text?.slice(start - 1, start - 1 + length) ?? null;
  },
};

const inStr: ExpressionFunction = {
  name: 'InStr',
  parameters: [
    { name: 'value1', kind: 'text' },
    { name: 'value2', kind: 'text' },
    { name: 'start', kind: 'number', optional: true },
    { name: 'compareType', kind: 'text', optional: true },
  ],
  sentence: 'Where the second text stands in the first, from 1; 0 where it does not.',
  onNull: '0.',
  example: { expression: 'InStr("repEated","e",3,vbBinaryCompare)', value: 7 },
  evidence: { source: 'functions page', unverified: 'Without a compareType it counts case, as in VBA.' },
  evaluate: (args) => {
    const start = args.given(2) ? numberAt(args, 2) : 1;
    if (start < 1) return args.fail(2, 'The first character is number 1.');
    const texts = [args.text(0) ?? '', args.text(1) ?? ''];
    const [text = '', sought = ''] = comparesText(args) ? texts.map((each) => lowerCase(each)) : texts;
    return sought === '' ? 0 : text.indexOf(sought, start - 1) + 1;
  },
};

const stripSpaces: ExpressionFunction = {
  name: 'StripSpaces',
  parameters: [source],
  sentence: 'The source without its spaces.',
  onNull: nothingForNothing,
  example: { expression: 'StripSpaces([surname])', source: { surname: 'de la Cruz' }, value: 'delaCruz' },
  evidence: { source: 'functions page', unverified: 'What an empty source gives.' },
  evaluate: (args) => args.text(0)?.replaceAll(' ', '') ?? null,
};

const trim: ExpressionFunction = {
  name: 'Trim',
  parameters: [source],
  sentence: 'The source without white space at its ends.',
  onNull: nothingForNothing,
  example: { expression: 'Trim([department])', source: { department: ' Sales ' }, value: 'Sales' },
  evidence: { source: 'cloud sync page', unverified: 'Whether provisioning to applications knows it.' },
  evaluate: (args) => args.text(0)?.trim() ?? null,
};

const word: ExpressionFunction = {
  name: 'Word',
  parameters: [
    { name: 'String', kind: 'text' },
    { name: 'WordNumber', kind: 'number' },
    { name: 'delimiters', kind: 'text' },
  ],
  sentence: 'The word of this number, from 1; each of the delimiters ends one.',
  onNull: 'A text of no letters, as for a number below 1 or above that of the words.',
  example: { expression: 'Word("This,string!has&many separators",3,",!&#")', value: 'has' },
  evidence: { source: 'functions page', unverified: 'Delimiters side by side count as one.' },
  evaluate: (args) => {
    const delimiters = new Set(args.text(2) ?? '');
    const words = Array.from(args.text(0) ?? '', (letter) => (delimiters.has(letter) ? '\u0000' : letter))
      .join('')
      .split('\u0000')
      .filter((each) => each !== '');
    return words[numberAt(args, 1) - 1] ?? '';
  },
};

const cStr: ExpressionFunction = {
  name: 'CStr',
  parameters: [{ name: 'value', kind: 'any' }],
  sentence: 'A number, a reference or a boolean as text.',
  onNull: nothingForNothing,
  example: {
    expression: 'CStr([dn])',
    source: { dn: 'cn=Joe,dc=contoso,dc=com' },
    value: 'cn=Joe,dc=contoso,dc=com',
  },
  evidence: { source: 'functions page', unverified: 'What an empty value gives.' },
  evaluate: (args) => args.text(0),
};

function concatenated(args: Arguments): string | null {
  const texts = [args.text(0), args.text(1)];
  return texts.every((text) => text === null) ? null : texts.join('');
}

/** A position or a length: no text is as long as the largest. */
function numberAt(args: Arguments, index: number): number {
  return Number(args.integer(index) ?? args.fail(index, 'A number is expected, and there is none.'));
}

function comparesText(args: Arguments): boolean {
  const type = args.text(3) ?? 'vbBinaryCompare';
  if (type !== 'vbTextCompare' && type !== 'vbBinaryCompare') {
    args.fail(3, 'It is vbTextCompare or vbBinaryCompare.');
  }
  return type === 'vbTextCompare';
}

export const texts: readonly ExpressionFunction[] = [
  append,
  prepend,
  join,
  left,
  mid,
  inStr,
  stripSpaces,
  trim,
  word,
  cStr,
];
