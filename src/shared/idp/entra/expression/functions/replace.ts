import { compilePattern, type Program } from '../../../common/expression/pattern/compile-pattern';
import { findMatch, type PatternMatch, type Span } from '../../../common/expression/pattern/match-pattern';
import { PatternError } from '../../../common/expression/pattern/pattern-node';
import type { Arguments, ExpressionFunction } from '../expression-function';

const at = {
  source: 0,
  oldValue: 1,
  pattern: 2,
  group: 3,
  newValue: 4,
  otherAttribute: 5,
  template: 6,
} as const;

const optional = [
  'oldValue',
  'regexPattern',
  'regexGroupName',
  'replacementValue',
  'replacementAttributeName',
  'template',
];

const replace: ExpressionFunction = {
  name: 'Replace',
  parameters: [
    { name: 'source', kind: 'text' },
    ...optional.map((name) => ({ name, kind: 'text', optional: true }) as const),
  ],
  sentence:
    'Replaces with case. Which arguments are given decides: old and new value; old value and template; pattern and new value; pattern, group and new value; pattern, group and other attribute.',
  onNull: 'Nothing; with another attribute, what the group finds in that one.',
  example: {
    expression: 'Replace([mail], "@contoso.com", , ,"", ,)',
    source: { mail: 'john.doe@contoso.com' },
    value: 'john.doe',
  },
  evidence: {
    source: 'functions page',
    unverified:
      'What an empty source gives. Of regular expressions, look-around, back-references and atomic groups are refused here.',
  },
  evaluate: (args) => {
    const source = args.text(at.source);
    const { given } = args;
    if (given(at.pattern)) return byPattern(args, source);
    if (!given(at.oldValue)) return args.fail(at.oldValue, 'An old value or a pattern is needed.');
    const oldValue = args.text(at.oldValue) ?? '';
    if (oldValue === '') return args.fail(at.oldValue, 'What is replaced has at least one character.');
    if (given(at.template))
      return source === null ? null : replaceAll(args, args.text(at.template), oldValue, source);
    if (given(at.newValue)) return replaceAll(args, source, oldValue, args.text(at.newValue) ?? '');
    return args.fail(at.newValue, 'A new value or a template is needed beside the old value.');
  },
};

function replaceAll(args: Arguments, text: string | null, oldValue: string, newValue: string): string | null {
  return text === null ? null : args.joined(text.split(oldValue), newValue);
}

function byPattern(args: Arguments, source: string | null): string | null {
  const pattern = compiled(args);
  const newValue = args.text(at.newValue) ?? '';
  if (!args.given(at.group)) {
    needed(args, at.newValue, 'A new value is needed beside the pattern.');
    return rewritten(args, pattern, source, (match, text) => ({
      ...whole(match),
      text: expanded(newValue, match, pattern, text),
    }));
  }
  const group = groupNumber(args, pattern);
  if (args.given(at.otherAttribute)) return source || extracted(args, pattern, group);
  needed(args, at.newValue, 'A new value or another attribute is needed beside the group.');
  return rewritten(args, pattern, source, (match) => {
    const part = match[group] ?? null;
    return part === null ? null : { ...part, text: newValue };
  });
}

function needed(args: Arguments, index: number, sentence: string): void {
  if (!args.given(index)) args.fail(index, sentence);
}

type Change = Span & { text: string };

function whole(match: PatternMatch): Span {
  return match[0] ?? { start: 0, end: 0 };
}

function rewritten(
  args: Arguments,
  pattern: Program,
  source: string | null,
  changeOf: (match: PatternMatch, source: string) => Change | null,
): string | null {
  if (source === null) return null;
  const parts: string[] = [];
  let from = 0;
  for (const match of matches(args, pattern, source)) {
    const change = changeOf(match, source);
    if (change === null) continue;
    parts.push(source.slice(from, change.start), change.text);
    from = change.end;
  }
  return args.joined([...parts, source.slice(from)]);
}

/** All matches one after the other; an empty one moves on by a character. */
function* matches(args: Arguments, pattern: Program, text: string): Generator<PatternMatch> {
  for (let from = 0; from <= text.length; ) {
    const match = find(args, pattern, text, from);
    if (match === null) return;
    yield match;
    const { start, end } = whole(match);
    from = end > start ? end : end + 1;
  }
}

function find(args: Arguments, pattern: Program, text: string, from: number): PatternMatch | null {
  return findMatch(pattern, text, from, (steps) => args.spendSteps(at.pattern, steps));
}

function extracted(args: Arguments, pattern: Program, group: number): string | null {
  const other = args.text(at.otherAttribute);
  if (other === null) return null;
  const part = find(args, pattern, other, 0)?.[group] ?? null;
  return part === null ? null : other.slice(part.start, part.end);
}

function groupNumber(args: Arguments, { groups }: Program): number {
  const name = args.text(at.group) ?? '';
  return groups.get(name) ?? args.fail(at.group, `The pattern has no group (?<${name.slice(0, 40)}>…).`);
}

function compiled(args: Arguments): Program {
  try {
    return compilePattern(args.text(at.pattern) ?? '');
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return args.fail(at.pattern, `The pattern can't be used: ${error.message}.`);
  }
}

/** `$1`, `${name}`, `$&` and `$$` of a replacement in .NET; what names no group stays as it is. */
function expanded(newValue: string, match: PatternMatch, { groups }: Program, source: string): string {
  return newValue.replace(/\$(?:\$|&|(\d{1,3})|\{(\w+)\})/g, (written, digits?: string, name?: string) => {
    if (written === '$$') return '$';
    const number =
      written === '$&' ? 0 : digits === undefined ? numberOf(name ?? '', groups) : Number(digits);
    if (number === undefined || number >= match.length) return written;
    const part = match[number] ?? null;
    return part === null ? '' : source.slice(part.start, part.end);
  });
}

function numberOf(name: string, groups: ReadonlyMap<string, number>): number | undefined {
  return /^\d+$/.test(name) ? Number(name) : groups.get(name);
}

export const replaceFunctions: readonly ExpressionFunction[] = [replace];
