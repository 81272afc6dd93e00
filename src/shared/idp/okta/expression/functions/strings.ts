import { lowerCase, upperCase } from '../../../common/expression/letter-case';
import type { OktaArguments, OktaFunction } from '../expression-function';

const input = { name: 'input', kind: 'text' } as const;
const search = { name: 'searchString', kind: 'text' } as const;
const source = 'Okta expression language';
const ofEmpty = 'What an empty input gives.';

const append: OktaFunction = {
  name: 'String.append',
  parameters: [
    { name: 'str', kind: 'text' },
    { name: 'suffix', kind: 'text' },
  ],
  sentence: 'The text with the suffix behind it.',
  onNull: 'Counts as a text of no letters; nothing where both are empty.',
  example: { expression: 'String.append("This is", " a test")', value: 'This is a test' },
  evidence: { source, unverified: ofEmpty },
  evaluate: (args) => {
    const parts = [args.text(0), args.text(1)];
    return parts.every((part) => part === null) ? null : args.joined(parts.map((part) => part ?? ''));
  },
};

const join: OktaFunction = {
  name: 'String.join',
  parameters: [
    { name: 'separator', kind: 'text' },
    { name: 'strings', kind: 'text', repeats: true },
  ],
  sentence: 'The texts with the separator between them.',
  onNull: 'Passed over, without a separator.',
  example: { expression: 'String.join(",", "This", "is", "a", "test")', value: 'This,is,a,test' },
  evidence: { source, unverified: ofEmpty },
  evaluate: (args) => {
    const texts = Array.from({ length: args.count - 1 }, (_, index) => args.text(index + 1));
    return args.joined(
      texts.filter((text) => text !== null),
      args.text(0) ?? '',
    );
  },
};

const len: OktaFunction = {
  name: 'String.len',
  parameters: [input],
  sentence: 'How many characters a text has.',
  onNull: '0.',
  example: { expression: 'String.len("This")', value: 4 },
  evidence: {
    source,
    unverified: 'That 0 comes of an empty input is taken from a sample about middle initials.',
  },
  evaluate: (args) => args.text(0)?.length ?? 0,
};

const stringContains: OktaFunction = {
  name: 'String.stringContains',
  parameters: [input, search],
  sentence: 'Whether the second text stands in the first, with case.',
  onNull: 'false.',
  example: { expression: 'String.stringContains("This is a test", "test")', value: true },
  evidence: { source, unverified: ofEmpty },
  evaluate: (args) => args.text(0)?.includes(args.text(1) ?? '\0') ?? false,
};

const stringSwitch: OktaFunction = {
  name: 'String.stringSwitch',
  parameters: [
    input,
    { name: 'defaultString', kind: 'text' },
    { name: 'key', kind: 'text', repeats: true },
    { name: 'value', kind: 'text', repeats: true },
  ],
  sentence:
    'The value of the first key that stands anywhere in the input, with case; else the default. Long keys come before short ones.',
  onNull: 'The default.',
  example: {
    expression:
      'String.stringSwitch("First match wins", "default", "absent", "value1", "wins", "value2", "match", "value3")',
    value: 'value2',
  },
  evidence: { source, unverified: ofEmpty },
  evaluate: (args) => {
    const text = args.text(0);
    for (let key = 2; text !== null && key + 1 < args.count; key += 2) {
      if (text.includes(args.text(key) ?? '\0')) return args.text(key + 1);
    }
    return args.text(1);
  },
};

const removeSpaces = changing(
  'String.removeSpaces',
  'The text without its spaces.',
  {
    expression: 'String.removeSpaces("This is a test")',
    value: 'Thisisatest',
  },
  (text) => text.replaceAll(' ', ''),
);

const toUpper = changing(
  'String.toUpperCase',
  'The text in upper case.',
  {
    expression: 'String.toUpperCase("This")',
    value: 'THIS',
  },
  (text) => upperCase(text),
);

const toLower = changing(
  'String.toLowerCase',
  'The text in lower case.',
  {
    expression: 'String.toLowerCase("ThiS")',
    value: 'this',
  },
  (text) => lowerCase(text),
);

const replace: OktaFunction = {
  name: 'String.replace',
  parameters: [input, { name: 'match', kind: 'text' }, { name: 'replacement', kind: 'text' }],
  sentence: 'The text with every occurrence replaced.',
  onNull: 'Nothing.',
  example: { expression: 'String.replace("This is a test", "is", "at")', value: 'That at a test' },
  evidence: { source, unverified: ofEmpty },
  evaluate: (args) => {
    const text = args.text(0);
    return text === null ? null : args.joined(text.split(sought(args)), args.text(2) ?? '');
  },
};

const replaceFirst: OktaFunction = {
  ...replace,
  name: 'String.replaceFirst',
  sentence: 'The text with the first occurrence replaced.',
  example: { expression: 'String.replaceFirst("This is a test", "is", "at")', value: 'That is a test' },
  evaluate: (args) => {
    const text = args.text(0);
    const match = sought(args);
    const at = text?.indexOf(match) ?? -1;
    return text === null || at === -1
      ? text
      : args.joined([text.slice(0, at), args.text(2) ?? '', text.slice(at + match.length)]);
  },
};

const substring: OktaFunction = {
  name: 'String.substring',
  parameters: [input, { name: 'startIndex', kind: 'number' }, { name: 'endIndex', kind: 'number' }],
  sentence: 'From one place, counted from 0, to before another.',
  onNull: 'Nothing.',
  example: { expression: 'String.substring("This is a test", 2, 9)', value: 'is is a' },
  evidence: { source, unverified: `${ofEmpty} Places behind the end are taken as the end.` },
  evaluate: (args) => {
    const [start, end] = [args.integer(1), args.integer(2)];
    if (start < 0) return args.fail(1, 'Places count from 0.');
    if (end < start) return args.fail(2, 'The end lies before the start.');
    return args.text(0)?.slice(start, end) ?? null;
  },
};

const substringBefore: OktaFunction = {
  name: 'String.substringBefore',
  parameters: [input, search],
  sentence: 'What stands before the first occurrence.',
  onNull: 'Nothing.',
  example: { expression: 'String.substringBefore("abc@okta.com", "@")', value: 'abc' },
  evidence: { source, unverified: `${ofEmpty} Without an occurrence it is the whole text.` },
  evaluate: (args) => {
    const text = args.text(0);
    const at = text?.indexOf(args.text(1) ?? '\0') ?? -1;
    return at === -1 ? text : (text?.slice(0, at) ?? null);
  },
};

const substringAfter: OktaFunction = {
  name: 'String.substringAfter',
  parameters: [input, search],
  sentence: 'What stands behind the first occurrence.',
  onNull: 'Nothing.',
  example: { expression: 'String.substringAfter("abc@okta.com", "@")', value: 'okta.com' },
  evidence: { source, unverified: `${ofEmpty} Without an occurrence it is a text of no letters.` },
  evaluate: (args) => {
    const text = args.text(0);
    const after = args.text(1) ?? '\0';
    const at = text?.indexOf(after) ?? -1;
    return at === -1 ? (text === null ? null : '') : (text?.slice(at + after.length) ?? null);
  },
};

function changing(
  name: string,
  sentence: string,
  example: OktaFunction['example'],
  change: (text: string) => string,
): OktaFunction {
  return {
    name,
    parameters: [input],
    sentence,
    onNull: 'Nothing.',
    example,
    evidence: { source, unverified: ofEmpty },
    evaluate: (args) => {
      const text = args.text(0);
      return text === null ? null : change(text);
    },
  };
}

function sought(args: OktaArguments): string {
  return args.text(1) || args.fail(1, 'What is replaced has at least one character.');
}

/** The names without String are deprecated and do the same. */
const deprecated = [toUpper, toLower, substringBefore, substringAfter, substring].map((definition) => ({
  ...definition,
  name: definition.name.replace('String.', ''),
  sentence: `Deprecated for ${definition.name}.`,
  example: { ...definition.example, expression: definition.example.expression.replace('String.', '') },
}));

export const strings: readonly OktaFunction[] = [
  append,
  join,
  len,
  removeSpaces,
  replace,
  replaceFirst,
  stringContains,
  stringSwitch,
  substring,
  substringAfter,
  substringBefore,
  toLower,
  toUpper,
  ...deprecated,
];
