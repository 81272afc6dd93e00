/**
 * The feed is cut into sections: a tested connection, an initial cycle, an incremental one. No identity provider
 * announces its cycles, so they are read from the traffic, and only from it: the same journal gives the same sections
 * after a reload.
 */
import type { ExchangeSummary, ResourceChange } from '../../../shared/exchange';
import type { Rhythm, Wording } from '../../../shared/idp/identity-provider';

export type SectionKind = keyof Wording['sections'] | 'refused' | 'reading';

export interface FeedSection {
  /** Sequence of its oldest exchange: it stays the same while the section grows. */
  key: number;
  kind: SectionKind;
  simulated: boolean;
  /** Undefined for what a client sent. */
  origin: ExchangeSummary['origin'];
  /** Newest first. */
  exchanges: ExchangeSummary[];
}

const times = new WeakMap<ExchangeSummary, number>();

/** Milliseconds since 1970, read once: sections are made again for every batch that arrives. */
function timeOf(exchange: ExchangeSummary): number {
  const known = times.get(exchange);
  if (known !== undefined) return known;
  const at = Date.parse(exchange.receivedAt);
  times.set(exchange, at);
  return at;
}

interface SectionDraft extends FeedSection {
  createdIds: Set<string>;
  writes: number;
  creations: number;
  newestAt: number;
}

/**
 * Sections, newest first.
 * @param exchanges newest first
 * @param complete whether `exchanges` reaches back to the first one of all: only then is a first creation the initial cycle
 */
export function sectionsOf(
  exchanges: ExchangeSummary[],
  complete: boolean,
  { pauseMs }: Pick<Rhythm, 'pauseMs'>,
): FeedSection[] {
  const drafts: SectionDraft[] = [];
  for (let index = exchanges.length - 1; index >= 0; index--) {
    const exchange = exchanges[index];
    if (exchange) add(drafts, exchange, pauseMs);
  }
  return named(drafts, complete)
    .map(({ key, kind, simulated, origin, exchanges: own }) => ({
      key,
      kind,
      simulated,
      origin,
      exchanges: own.slice().reverse(),
    }))
    .reverse();
}

/** While sections are built, their exchanges stand oldest first. */
function add(drafts: SectionDraft[], exchange: ExchangeSummary, pauseMs: number): void {
  const open = drafts.at(-1);
  const isOver = open && timeOf(exchange) - open.newestAt > pauseMs;
  if (!open || isOver || !belongs(open, exchange)) drafts.push(started(exchange));
  else if (startsIncremental(open, exchange)) drafts.push(splitOff(open, exchange));
  else append(open, exchange);
}

function belongs(draft: SectionDraft, exchange: ExchangeSummary): boolean {
  if (draft.simulated !== exchange.simulated || draft.origin !== exchange.origin) return false;
  const quietStart = draft.kind === 'refused' || draft.kind === 'probe';
  const sameKind = draft.kind === kindOf(exchange);
  return quietStart ? sameKind : exchange.kind !== 'probe';
}

/** Once people who were just created change, the initial cycle is over; manager references still belong to it. */
function startsIncremental(draft: SectionDraft, exchange: ExchangeSummary): boolean {
  if (draft.kind === 'probe' || draft.creations === 0 || draft.creations * 2 < draft.writes) return false;
  return exchange.changes.some((change) => bringsNews(change));
}

function bringsNews({ kind, attributes }: ResourceChange): boolean {
  if (kind === 'deleted') return true;
  return kind === 'changed' && attributes.some(({ attributePath }) => !/manager\b/i.test(attributePath));
}

/** The look-ups that led to the first change of a cycle belong to it. */
function splitOff(draft: SectionDraft, exchange: ExchangeSummary): SectionDraft {
  const id = exchange.changes[0]?.resource.id;
  let from = draft.exchanges.length;
  while (from > 1 && isQuietAbout(draft.exchanges[from - 1], id)) from--;
  const [first = exchange, ...rest] = [...draft.exchanges.splice(from), exchange];
  const next = started(first);
  for (const later of rest) append(next, later);
  return next;
}

function isQuietAbout(exchange: ExchangeSummary | undefined, id: string | undefined): boolean {
  return exchange !== undefined && exchange.kind !== 'write' && exchange.subject?.id === id;
}

function started(exchange: ExchangeSummary): SectionDraft {
  const draft: SectionDraft = {
    key: exchange.sequence,
    kind: kindOf(exchange),
    simulated: exchange.simulated,
    origin: exchange.origin,
    exchanges: [],
    createdIds: new Set(),
    writes: 0,
    creations: 0,
    newestAt: 0,
  };
  append(draft, exchange);
  return draft;
}

function append(draft: SectionDraft, exchange: ExchangeSummary): void {
  draft.exchanges.push(exchange);
  draft.newestAt = timeOf(exchange);
  for (const change of exchange.changes) {
    draft.writes++;
    const aboutNew = change.kind === 'created' || draft.createdIds.has(change.resource.id);
    if (aboutNew) draft.creations++;
    if (change.kind === 'created') draft.createdIds.add(change.resource.id);
  }
}

function kindOf(exchange: ExchangeSummary): SectionKind {
  if (exchange.kind === 'probe') return 'probe';
  if (exchange.kind === 'refused') return 'refused';
  return 'reading';
}

/** A section with writes is a cycle: the initial one if nothing was created before it. */
function named(drafts: SectionDraft[], complete: boolean): FeedSection[] {
  let before = !complete;
  return drafts.map((draft) => {
    // A test of the connection may write, too.
    if (draft.writes === 0 || draft.kind === 'probe') return draft;
    const mostlyNew = draft.creations * 2 >= draft.writes;
    const initial = draft.createdIds.size > 0 && (!before || (draft.createdIds.size > 2 && mostlyNew));
    before ||= draft.createdIds.size > 0;
    return { ...draft, kind: initial ? 'initial cycle' : 'incremental cycle' };
  });
}
