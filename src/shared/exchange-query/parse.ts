/**
 * The search language of the requests: `user:marta status:4xx !is:probe "plain words"`. All terms have to fit. One grammar for the
 * field and for the journal: pure, in time proportional to the text, and it never throws. What can't be understood is left out and said.
 */
import { durationOf, momentOf } from './moments';
import { nearestOf } from './nearest';
import { hasWords, isOperatorName, isWords, type OperatorName, operatorNames, opWords } from './operators';
import { statusRangesOf } from './status-range';
import { type Token, tokensOf } from './tokens';

export interface Term {
  /** Null for plain words. */
  operator: OperatorName | null;
  value: string;
  negated: boolean;
}

export interface QueryProblem {
  /** Place in the text, in UTF-16 units; `to` is after the last. */
  from: number;
  to: number;
  /** A sentence. */
  text: string;
  /** What to write in place of what stands there; null where nothing comes near. */
  instead: string | null;
  /** It is only not finished yet: nothing to be told while it is typed. */
  unfinished: boolean;
}

export interface ParsedQuery {
  /** Those that are understood. */
  terms: Term[];
  problems: QueryProblem[];
}

/** So many terms a search has at most; what comes after is left out and said. */
const mostTerms = 50;

export function parseQuery(text: string): ParsedQuery {
  const query: ParsedQuery = { terms: [], problems: [] };
  const tokens = tokensOf(text);
  for (const token of tokens.slice(0, mostTerms)) {
    const problem = problemOf(token, text);
    if (problem !== null) query.problems.push(problem);
    else query.terms.push({ operator: operatorOf(token), value: token.value, negated: token.negated });
  }
  const beyond = tokens[mostTerms];
  if (beyond !== undefined)
    query.problems.push({
      from: beyond.from,
      to: text.length,
      text: `A search has at most ${mostTerms} terms. What follows is left out.`,
      instead: null,
      unfinished: false,
    });
  return query;
}

function operatorOf({ name }: Token): OperatorName | null {
  return name !== null && isOperatorName(name) ? name : null;
}

function problemOf(token: Token, text: string): QueryProblem | null {
  const { from, to, name, value, valueFrom } = token;
  if (name === null)
    return value === '' ? problem(from, to, 'There is nothing to look for.', null, true) : null;
  if (!isOperatorName(name)) return unknownOperator(token, text);
  if (value === '')
    return problem(from, to, `${name}: is followed by its value, without a blank.`, null, true);
  const wrong = wrongValue(name, value);
  return wrong && problem(valueFrom, to, wrong.text, wrong.instead, wrong.unfinished);
}

function unknownOperator({ from, to, negated, name, valueFrom }: Token, text: string): QueryProblem {
  const start = from + (negated ? 1 : 0);
  const nearest = nearestOf(name ?? '', operatorNames);
  const instead = nearest === null ? `"${text.slice(start, to)}"` : `${nearest}:${text.slice(valueFrom, to)}`;
  const hint = nearest === null ? '' : ` The nearest is ${nearest}.`;
  const words = `There is no operator ${name}.${hint} In quotes it is searched as it stands.`;
  return problem(start, to, words, instead, false);
}

interface WrongValue {
  text: string;
  instead: string | null;
  unfinished: boolean;
}

type Check = (value: string) => WrongValue | null;

const checks: Partial<Record<OperatorName, Check>> = {
  is: oneOf('is', isWords),
  has: oneOf('has', hasWords),
  op: oneOf('op', opWords),
  method: (value) =>
    /^[a-z]+(,[a-z]+)*$/i.test(value) ? null : wrong('A method is one word, such as PATCH.'),
  status: (value) =>
    statusRangesOf(value) === null ? wrong('A status is 404, 4xx, >=400 or 400-499.') : null,
  slower: (value) => (durationOf(value) === null ? wrong('A duration is 200ms or 1.5s.') : null),
  after: timeCheck,
  before: timeCheck,
};

function wrongValue(operator: OperatorName, value: string): WrongValue | null {
  return checks[operator]?.(value) ?? null;
}

function oneOf(operator: OperatorName, words: readonly string[]): Check {
  return (value) => {
    const typed = value.toLowerCase();
    if (words.includes(typed)) return null;
    const nearest = nearestOf(typed, words);
    const unfinished = words.some((word) => word.startsWith(typed));
    return { text: `${operator}: knows ${words.join(', ')}.`, instead: nearest, unfinished };
  };
}

/** Whether it is a time does not depend on when it is asked. */
function timeCheck(value: string): WrongValue | null {
  if (momentOf(value, new Date(0)) !== null) return null;
  return wrong('A time is 14:00, 2026-11-30, 2026-11-30T14:00, today, or how long ago: 10m, 2h, 3d.');
}

function wrong(text: string): WrongValue {
  return { text, instead: null, unfinished: false };
}

function problem(
  from: number,
  to: number,
  text: string,
  instead: string | null,
  unfinished: boolean,
): QueryProblem {
  return { from, to, text, instead, unfinished };
}
