/** Terms as a decision about one exchange: by its summary where that is enough, else by its headers and bodies. */
import { causeIdOf } from '../causes/cause-id';
import type { ExchangeSummary } from '../exchange';
import type { Bodies } from './bodies';
import { durationOf, momentOf } from './moments';
import type { OperatorName } from './operators';
import type { Term } from './parse';
import { namesIn } from './people';
import { readableUrl, searchText } from './search-text';
import { statusRangesOf } from './status-range';

/** What a reader wrote beside an exchange; null for one that is not marked. */
export type MarkOf = { comment: string } | null;

/** A term that only headers and bodies can decide. */
export interface OpenTerm {
  negated: boolean;
  inBodies(bodies: Bodies): boolean;
  /** In lower case: where it does not stand among the letters of headers and bodies the term does not fit. Null where that says nothing. */
  needle: string | null;
}

export interface Matcher {
  /** Whether all terms fit, or the terms that are open. */
  bySummary(exchange: ExchangeSummary, mark: MarkOf): boolean | OpenTerm[];
}

/** @param now for times such as `14:00` and `2h` */
export function matcherOf(terms: readonly Term[], now: Date): Matcher {
  const tests = terms.map((term) => testOf(term, now));
  return {
    bySummary(exchange, mark) {
      const open: OpenTerm[] = [];
      for (const { term, inSummary, inBodies } of tests) {
        const fits = inSummary(exchange, mark);
        if (!fits && inBodies !== undefined)
          open.push({ negated: term.negated, inBodies, needle: needleOf(term) });
        else if (fits === term.negated) return false;
      }
      return open.length === 0 || open;
    },
  };
}

export function fitsBodies(open: readonly OpenTerm[], bodies: Bodies): boolean {
  return open.every(({ inBodies, negated }) => inBodies(bodies) !== negated);
}

interface TermTest {
  term: Term;
  inSummary(exchange: ExchangeSummary, mark: MarkOf): boolean;
  /** Absent where the summary decides. */
  inBodies?: ((bodies: Bodies) => boolean) | undefined;
}

type TestOf = (value: string, now: Date) => Omit<TermTest, 'term'>;

function testOf(term: Term, now: Date): TermTest {
  const test = term.operator === null ? plainWords : testsOf[term.operator];
  return { term, ...test(term.value.toLowerCase(), now) };
}

const plainWords: TestOf = (word) => ({
  inSummary: (exchange, mark) =>
    searchText(exchange).includes(word) || (mark?.comment.toLowerCase().includes(word) ?? false),
  inBodies: (bodies) => bodies.text().includes(word),
});

const testsOf: Record<OperatorName, TestOf> = {
  user: (name) => ({ inSummary: (exchange) => namesIn(exchange, 'User').some(holds(name)) }),
  group: (name) => ({ inSummary: (exchange) => namesIn(exchange, 'Group').some(holds(name)) }),
  method: (names) => {
    const wanted = new Set(names.split(','));
    return { inSummary: ({ method }) => wanted.has(method.toLowerCase()) };
  },
  status: (text) => {
    const ranges = statusRangesOf(text) ?? [];
    return { inSummary: ({ status }) => ranges.some(({ from, to }) => status >= from && status <= to) };
  },
  path: (part) => ({
    inSummary: ({ url }) => url.toLowerCase().includes(part) || readableUrl(url).toLowerCase().includes(part),
  }),
  op: (op) => ({ inSummary: () => false, inBodies: (bodies) => bodies.operations().includes(op) }),
  attr: (path) => {
    const isIt = pathTest(path);
    return {
      inSummary: (exchange) => attributePathsIn(exchange).some(isIt),
      inBodies: (bodies) => bodies.requestPaths().some(isIt),
    };
  },
  value: (text) => ({
    inSummary: (exchange) => valuesIn(exchange).some(holds(text)),
    inBodies: (bodies) => bodies.values().includes(text),
  }),
  is: (word) => ({ inSummary: (exchange, mark) => isWhat(word, exchange, mark) }),
  has: (what) => ({
    inSummary: ({ findings }, mark) =>
      what === 'finding' ? findings.length > 0 : (mark?.comment ?? '') !== '',
  }),
  finding: (words) => ({
    inSummary: ({ findings }) =>
      findings.some(({ title, severity, rule, attributePath }) =>
        [title, severity, rule, attributePath ?? ''].some((text) => text.toLowerCase().includes(words)),
      ),
  }),
  cause: (id) => ({
    inSummary: ({ findings }) => findings.some((finding) => causeIdOf(finding).toLowerCase() === id),
  }),
  after: (text, now) => {
    const from = momentOf(text, now) ?? 0;
    return { inSummary: ({ receivedAt }) => Date.parse(receivedAt) >= from };
  },
  before: (text, now) => {
    const to = momentOf(text, now) ?? 0;
    return { inSummary: ({ receivedAt }) => Date.parse(receivedAt) < to };
  },
  slower: (text) => {
    const least = durationOf(text) ?? 0;
    return { inSummary: ({ durationMs }) => durationMs > least };
  },
};

function holds(part: string): (text: string) => boolean {
  return (text) => text.includes(part);
}

function isWhat(word: string, exchange: ExchangeSummary, mark: MarkOf): boolean {
  if (word === 'error') return exchange.status >= 400;
  if (word === 'simulated') return exchange.simulated;
  if (word === 'marked') return mark !== null;
  return word === exchange.kind || word === exchange.origin;
}

function attributePathsIn({ changes, findings, lookUp }: ExchangeSummary): string[] {
  const paths = [
    ...changes.flatMap(({ attributes }) => attributes),
    ...findings,
    ...(lookUp === null ? [] : [lookUp]),
  ];
  return paths.flatMap(({ attributePath }) => attributePath?.toLowerCase() ?? []);
}

function valuesIn({ changes, lookUp }: ExchangeSummary): string[] {
  const changed = changes.flatMap(({ attributes }) =>
    attributes.flatMap(({ before, after }) => [before, after]),
  );
  const members = changes.flatMap(({ membersAdded, membersRemoved }) => [...membersAdded, ...membersRemoved]);
  return [...changed, ...members.flatMap(({ id, displayName }) => [id, displayName]), lookUp?.value]
    .filter((value) => value !== undefined && value !== null)
    .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)).toLowerCase());
}

/** Whole names within a path: `name` is in `name.givenName` and not in `userName`. */
function pathTest(wanted: string): (path: string) => boolean {
  const escaped = wanted.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  const pattern = new RegExp(`(?:^|[.:\\]])${escaped}(?:$|[.[:])`);
  return (path) => pattern.test(path);
}

/** Letters that stand in a body as they are, however it is escaped. */
const plain = /^[a-z0-9@._:/ -]+$/;

function needleOf({ operator, value }: Term): string | null {
  const text = value.toLowerCase();
  if (operator === 'attr') return /[\w-]+$/.exec(text)?.[0] ?? null;
  return plain.test(text) && !text.includes('/') ? text : null;
}
