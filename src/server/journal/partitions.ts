/** The parts of the journal by their names: one for each SCIM setting, one for exchanges of none, one for scanners. */
import type { ExchangeQuery } from '../../shared/exchange-query';
import { parseQuery } from '../../shared/exchange-query/parse';
import type { JournalEntry } from './journal-entry';
import type { SettingJournal } from './setting-journal';

export type Partitions = ReadonlyMap<string, SettingJournal>;

export const unassignedFolder = 'unassigned';
export const scannersFolder = 'scanners';

/** One of the journal, or kept by its mark alone. */
export function entryIn(
  partitions: Partitions,
  sequence: number,
): { partition: SettingJournal; entry: JournalEntry } | null {
  for (const partition of partitions.values()) {
    const entry = partition.find(sequence) ?? partition.marked.find(sequence);
    if (entry !== undefined) return { partition, entry };
  }
  return null;
}

/** Each newest first. */
export function listsOf(partitions: Partitions, query: ExchangeQuery): Iterable<JournalEntry>[] {
  const kept = partitionsOf(partitions, query).map(({ marked }) => marked.newestFirst());
  return [...segmentsOf(partitions, query), ...kept.filter(({ length }) => length > 0)];
}

/** The same without what only a mark has kept. */
export function segmentsOf(partitions: Partitions, query: ExchangeQuery): Iterable<JournalEntry>[] {
  return partitionsOf(partitions, query).map((partition) => partition.newestFirst());
}

/** That a query looks at. Scanners stand in no list that does not ask for them. */
export function partitionsOf(partitions: Partitions, query: ExchangeQuery): SettingJournal[] {
  const own = query.settingId ?? unassignedFolder;
  const names = new Set([own, ...(query.withUnassigned ? [unassignedFolder] : [])]);
  if (names.has(unassignedFolder) && wantsScanners(query)) names.add(scannersFolder);
  return [...names].flatMap((name) => partitions.get(name) ?? []);
}

function wantsScanners({ kinds, search = '' }: ExchangeQuery): boolean {
  if (kinds?.includes('scanner')) return true;
  return parseQuery(search).terms.some(
    ({ operator, value, negated }) => operator === 'is' && value.toLowerCase() === 'scanner' && !negated,
  );
}
