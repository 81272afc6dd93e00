import { pluralOf, typeWord } from '../../../shared/activity/type-words';
import type { ExchangeSummary } from '../../../shared/exchange';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { counted } from '../../../shared/plural';
import { joinedWords } from '../../words/joined-words';
import type { FeedSection } from './feed-sections';

/** A section is going on while its newest request is younger than this. */
const nowMs = 60_000;

/** Of what is no provisioning, and the same whoever the client is. */
const otherTitles = { refused: 'refused requests', reading: 'reading only' };

/** What no client sent is no cycle either. */
const otherOrigins = { replay: 'sent again from here', imported: 'imported from a file' };

/**
 * "Now, incremental cycle, simulated Entra", "19:16 – 19:17, initial cycle: 27 people and 4 groups created".
 * @param newest whether nothing came after it: only then it is going on
 * @param now milliseconds since 1970; times are shown in the reader's time zone
 */
export function sectionTitle(
  section: FeedSection,
  idp: IdentityProvider,
  now: number,
  newest: boolean,
): string {
  const who = section.simulated ? `, simulated ${idp.shortName}` : '';
  const titles = { ...otherTitles, ...idp.wording.sections };
  const outcome = outcomeOf(section.exchanges);
  const what = section.origin === undefined ? titles[section.kind] : otherOrigins[section.origin];
  return `${when(section, now, newest)}, ${what}${who}${outcome === '' ? '' : `: ${outcome}`}`;
}

function isNow(section: FeedSection, now: number): boolean {
  const newest = section.exchanges[0];
  return newest !== undefined && now - Date.parse(newest.receivedAt) < nowMs;
}

function when(section: FeedSection, now: number, newest: boolean): string {
  if (newest && isNow(section, now)) return 'Now';
  const from = new Date(section.exchanges.at(-1)?.receivedAt ?? now);
  const to = new Date(section.exchanges[0]?.receivedAt ?? now);
  const start = `${dayOf(from, now)}${minuteOf(from)}`;
  return minuteOf(from) === minuteOf(to) ? start : `${start} – ${minuteOf(to)}`;
}

const minute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

function minuteOf(date: Date): string {
  return minute.format(date);
}

function dayOf(date: Date, now: number): string {
  return date.toDateString() === new Date(now).toDateString() ? '' : `${day.format(date)}, `;
}

/** "27 people and 4 groups created", "2 people deleted"; empty where nothing was created or deleted. */
function outcomeOf(exchanges: ExchangeSummary[]): string {
  const created = changesInWords(exchanges, 'created');
  const deleted = changesInWords(exchanges, 'deleted');
  return [created, deleted].filter(Boolean).join(', ');
}

function changesInWords(exchanges: ExchangeSummary[], kind: 'created' | 'deleted'): string {
  const totals = new Map<string, number>();
  for (const exchange of exchanges.toReversed()) {
    for (const change of exchange.changes) {
      if (change.kind !== kind) continue;
      const type = typeWord(change.resource.resourceType);
      totals.set(type, (totals.get(type) ?? 0) + 1);
    }
  }
  const nouns = joinedWords([...totals].map(([type, total]) => countedOf(type, total)));
  return nouns === '' ? '' : `${nouns} ${kind}`;
}

function countedOf(type: string, total: number): string {
  return type === 'user' ? counted(total, 'person', 'people') : counted(total, type, pluralOf(type));
}
