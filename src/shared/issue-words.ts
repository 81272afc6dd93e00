/** What is wrong with a value from outside, in words for who wrote it; where a schema has words of its own, those are used. */
import type { z } from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** For `safeParse(value, { error: issueWords })`. Undefined where the library says it well enough. */
export function issueWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return expectedInstead(kinds[issue.expected] ?? issue.expected, issue.input);
    case 'invalid_value':
      return expectedInstead(oneOf(issue.values), issue.input);
    case 'unrecognized_keys':
      return `Nothing here is called ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}; names are written letter for letter.`;
    default:
      return undefined;
  }
}

function oneOf(values: readonly unknown[]): string {
  const names = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length > 1 ? `one of ${names}` : names;
}

function expectedInstead(expected: string, input: unknown): string {
  if (input === undefined) return `This is missing; ${expected} is expected.`;
  return `Expected is ${expected}, but ${nameOf(input)} came.`;
}

const mostShown = 60;

function nameOf(input: unknown): string {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'an object';
  if (typeof input !== 'string') return String(input);
  return input.length <= mostShown ? `the text ${JSON.stringify(input)}` : 'another text';
}
