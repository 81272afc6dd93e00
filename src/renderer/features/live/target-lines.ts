/** Lines of what requests did on the platform, beneath those of the request: only what the request does not say itself. */

import type { Sentence } from '../../../shared/activity';
import { groupsCreatedSentence, targetSentence } from '../../../shared/activity/target-sentences';
import type { TargetEvent } from '../../../shared/platform/target-event';
import type { FeedRow } from './feed-rows';

type SentenceRow = Extract<FeedRow, { type: 'sentence' }>;

/** More groups than these in one section are one line, so that a first cycle does not drown in them. */
const mostGroups = 6;

/**
 * @param rows of the feed, newest first
 * @param events newest first
 */
export function withTargetLines(rows: readonly FeedRow[], events: readonly TargetEvent[]): FeedRow[] {
  const bySequence = eventsBySequence(events);
  if (bySequence.size === 0) return [...rows];
  return sectionsIn(rows).flatMap((section) => sectionWithLines(section, bySequence));
}

/** Of each request, in the order in which they happened. */
function eventsBySequence(events: readonly TargetEvent[]): Map<number, TargetEvent[]> {
  const found = new Map<number, TargetEvent[]>();
  for (const event of events.toReversed()) {
    if (event.sequence === null) continue;
    found.set(event.sequence, [...(found.get(event.sequence) ?? []), event]);
  }
  return found;
}

function sectionsIn(rows: readonly FeedRow[]): FeedRow[][] {
  const sections: FeedRow[][] = [];
  for (const row of rows) {
    const open = sections.at(-1);
    if (open === undefined || row.type === 'section') sections.push([row]);
    else open.push(row);
  }
  return sections;
}

function sectionWithLines(rows: FeedRow[], bySequence: ReadonlyMap<number, TargetEvent[]>): FeedRow[] {
  const created = rows.flatMap((row) => groupsCreatedBy(row, bySequence));
  const isMuch = created.length > mostGroups;
  const lines = rows.flatMap((row, at) => {
    if (!isOwn(row) || isSameExchange(row, rows[at + 1])) return [row];
    const events = bySequence.get(row.exchange.sequence) ?? [];
    const told = events.filter(({ kind }) => !isMuch || kind !== 'group created');
    return [row, ...linesOf(row, told, rows)];
  });
  const [newest] = created;
  if (!isMuch || newest === undefined) return lines;
  const at = lines.indexOf(newest.row);
  return lines.toSpliced(at, 0, summaryOf(newest.row, created.map(({ event }) => event).reverse()));
}

function isOwn(row: FeedRow): row is SentenceRow {
  return row.type === 'sentence' && !row.nested;
}

function isSameExchange(row: SentenceRow, other: FeedRow | undefined): boolean {
  return other !== undefined && isOwn(other) && other.exchange === row.exchange;
}

type GroupEvent = Extract<TargetEvent, { group: string }>;

/** Newest first. */
function groupsCreatedBy(row: FeedRow, bySequence: ReadonlyMap<number, TargetEvent[]>) {
  if (!isOwn(row) || !row.first) return [];
  const events = bySequence.get(row.exchange.sequence) ?? [];
  const created = events.filter((event): event is GroupEvent => event.kind === 'group created');
  return created.reverse().map((event) => ({ row, event }));
}

function linesOf(row: SentenceRow, events: readonly TargetEvent[], rows: readonly FeedRow[]): FeedRow[] {
  const own = rows.filter((other): other is SentenceRow => isOwn(other) && other.exchange === row.exchange);
  const said = new Set(own.map(({ sentence }) => loudText(sentence)));
  return events
    .map((event) => targetSentence(event))
    .filter((sentence) => !said.has(loudText(sentence)))
    .map((sentence, index) => lineOf(row, sentence, `platform ${index}`));
}

function summaryOf(row: SentenceRow, events: readonly GroupEvent[]): FeedRow {
  const groups = events.map(({ group }) => group);
  return lineOf(row, groupsCreatedSentence(groups, events[0]?.field ?? null), 'groups');
}

function lineOf({ exchange }: SentenceRow, sentence: Sentence, key: string): FeedRow {
  const place = `${exchange.sequence}.${key}`;
  return { type: 'sentence', key: place, exchange, sentence, first: false, nested: false };
}

/** What the request has said already is told once: "Marta moved from Sales to Research". */
function loudText({ parts }: Sentence): string {
  return parts
    .filter(({ emphasis }) => emphasis !== 'quiet')
    .map(({ text }) => text)
    .join('');
}
