import type { Sentence } from '../../../shared/activity';
import type { ExchangeKind, ExchangeSummary } from '../../../shared/exchange';
import type { Finding } from '../../../shared/finding';
import type { Wording } from '../../../shared/idp/identity-provider';
import { cachedSentences } from '../../components/sentence-cache';
import { countedIfAny, joinedWords } from '../../words/joined-words';
import type { FeedSection } from './feed-sections';

/** One line of the feed. Keys stay the same from one update to the next. */
export type FeedRow =
  | { type: 'section'; key: string; section: FeedSection; newest: boolean }
  | {
      type: 'sentence';
      key: string;
      exchange: ExchangeSummary;
      sentence: Sentence;
      /** Further sentences of one exchange repeat neither its findings nor its status. */
      first: boolean;
      /** One of the requests behind an opened group of look-ups. */
      nested: boolean;
    }
  /** The way to what is older than the feed. */
  | { type: 'older'; key: string }
  | {
      type: 'look-ups';
      key: string;
      exchanges: ExchangeSummary[];
      text: string;
      open: boolean;
      findings: Finding[];
    };

const quietKinds: ReadonlySet<ExchangeKind> = new Set(['look-up', 'read', 'discovery', 'sign-in', 'probe']);
/** Fewer than this many look-ups are shown as they are. */
const collapseFrom = 3;

/**
 * The lines to show, newest first: in each section what was written, and one line for all its look-ups and probes.
 * @param open keys of the groups of look-ups that are expanded
 * @param complete whether the sections hold everything that ever arrived
 * @param wording of the identity provider
 * @param limit about how many lines: a feed is for what happens now, and making sentences takes time
 */
export function feedRows(
  sections: FeedSection[],
  open: ReadonlySet<string>,
  complete: boolean,
  wording: Wording,
  limit = 600,
): FeedRow[] {
  const rows: FeedRow[] = [];
  for (const section of sections) {
    if (rows.length >= limit) break;
    rows.push({ type: 'section', key: `section ${section.key}`, section, newest: rows.length === 0 });
    rows.push(...rowsOf(section, open, wording, limit - rows.length));
  }
  const more = !complete || rows.length >= limit;
  return more ? [...rows, { type: 'older', key: 'older' }] : rows;
}

function rowsOf(section: FeedSection, open: ReadonlySet<string>, wording: Wording, room: number): FeedRow[] {
  const quiet = section.exchanges.filter(isQuiet);
  const collapsed = quiet.length >= collapseFrom;
  const shown = collapsed ? section.exchanges.filter((exchange) => !isQuiet(exchange)) : section.exchanges;
  const rows = shown.slice(0, room).flatMap((exchange) => sentenceRows(exchange, wording, false));
  return collapsed && shown.length < room ? [...rows, ...lookUpRows(section, quiet, open, wording)] : rows;
}

function lookUpRows(
  section: FeedSection,
  quiet: ExchangeSummary[],
  open: ReadonlySet<string>,
  wording: Wording,
): FeedRow[] {
  const key = `look-ups ${section.key}`;
  const isOpen = open.has(key);
  const group: FeedRow = {
    type: 'look-ups',
    key,
    exchanges: quiet,
    text: lookUpsText(quiet, section, wording),
    open: isOpen,
    findings: distinctFindings(quiet),
  };
  return [group, ...(isOpen ? quiet.flatMap((exchange) => sentenceRows(exchange, wording, true)) : [])];
}

/** A request that only read, and succeeded. One that failed always has a line of its own. */
function isQuiet({ kind, status }: ExchangeSummary): boolean {
  return status < 400 && quietKinds.has(kind);
}

const remembered = new WeakMap<ExchangeSummary, FeedRow[]>();

/** Made once: the lines are put together again for every batch that arrives. */
function sentenceRows(exchange: ExchangeSummary, wording: Wording, nested: boolean): FeedRow[] {
  const known = nested ? undefined : remembered.get(exchange);
  if (known) return known;
  const rows = cachedSentences(exchange, wording).map(
    (sentence, index): FeedRow => ({
      type: 'sentence',
      key: `${exchange.sequence}.${index}`,
      exchange,
      sentence,
      first: index === 0,
      nested,
    }),
  );
  if (!nested) remembered.set(exchange, rows);
  return rows;
}

const nouns: [ExchangeKind, one: string, many?: string][] = [
  ['probe', 'probe'],
  ['look-up', 'look-up'],
  ['read', 'read'],
  ['discovery', 'question about what is supported', 'questions about what is supported'],
  ['sign-in', 'sign-in'],
];

/** "26 look-ups before creating", "3 probes · Test Connection reached us". */
function lookUpsText(
  exchanges: ExchangeSummary[],
  section: FeedSection,
  { connectionTest }: Wording,
): string {
  const text = joinedWords(
    nouns.map(([kind, one, many]) =>
      countedIfAny(exchanges.filter((exchange) => exchange.kind === kind).length, one, many),
    ),
  );
  if (section.kind === 'probe') return `${text} · ${connectionTest} reached us`;
  return section.kind === 'initial cycle' ? `${text} before creating` : text;
}

function distinctFindings(exchanges: ExchangeSummary[]): Finding[] {
  const byRule = new Map<string, Finding>();
  for (const exchange of exchanges) {
    for (const finding of exchange.findings) if (!byRule.has(finding.rule)) byRule.set(finding.rule, finding);
  }
  return [...byRule.values()];
}
