/** In which groups somebody was, as far as requests that moved members name them. */
import type { History } from '../features/history';
import type { PastValue } from './value-history';

type Known = Pick<History, 'groups' | 'entries' | 'begins'>;

/** Stands among the attribute paths of a history: RFC 7643 section 4.1.2 calls it so, and no client may write it. */
export const groupsPath = 'groups';

/** Newest first, as for a value; empty for who is in no group and never was. */
export function groupHistory({ groups, entries, begins }: Known): PastValue[] {
  const times: PastValue[] = [];
  const held = new Map(groups.map(({ id, displayName }) => [id, displayName]));
  const value = () => (held.size === 0 ? undefined : [...held.values()].sort());
  for (const entry of entries) {
    const { at, kind, joined, left } = entry;
    if (joined.length + left.length > 0)
      times.push({ ...plain, value: value(), from: at, by: entry, moved: movedWords(entry) });
    for (const { id } of joined) held.delete(id);
    for (const { id, displayName } of left) held.set(id, displayName);
    if (kind === 'created' && held.size === 0) return times;
  }
  if (held.size + times.length === 0) return [];
  return [...times, { ...plain, value: value(), from: begins.at, by: null }];
}

const plain = { shortened: undefined, with: [] };

/** @param moment milliseconds since 1970 */
export function groupsAsOf(history: Known, moment: number): PastValue['value'] {
  return groupHistory(history).find(({ from }) => Date.parse(from) <= moment)?.value;
}

/** Ids of the groups that somebody was in when a request came that is still here. */
export function groupsBefore(
  { groups, entries }: Pick<Known, 'groups' | 'entries'>,
  sequence: number,
): string[] {
  const held = new Set(groups.map(({ id }) => id));
  for (const { joined, left } of entries.filter((entry) => entry.sequence >= sequence)) {
    for (const { id } of joined) held.delete(id);
    for (const { id } of left) held.add(id);
  }
  return [...held];
}

/** "Joined Sales. Left Research by a deletion." */
function movedWords({ joined, left, method }: History['entries'][number]): string {
  const names = (groups: typeof joined) => groups.map(({ displayName }) => displayName).join(', ');
  const came = joined.length === 0 ? [] : [`Joined ${names(joined)}.`];
  const went =
    left.length === 0 ? [] : [`Left ${names(left)}${method === 'DELETE' ? ' by a deletion' : ''}.`];
  return [...came, ...went].join(' ');
}
