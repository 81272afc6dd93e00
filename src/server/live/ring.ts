import type { SliceName } from '../../shared/features';
import type { LiveEvent } from '../../shared/live-event';
import type { SerializedJson } from '../runtime/serialized-json';

/** An event, or the mark that a slice has changed; for whom it is: null for everybody. */
export type Entry = { settingId: string | null } & (
  | { event: SerializedJson<LiveEvent> }
  | { slice: SliceName }
);
export type SequencedEntry = Entry & { sequence: number };

/** Of all events in the ring: one may hold texts of a megabyte. */
const mostCharacters = 16 * 1024 * 1024;
/** What can be sent without holding requests up. */
const mostAtOnce = 256;

/** Recent events by sequence. The oldest make room for new ones, by number and by size. */
export function createRing(capacity: number) {
  const entries = new Array<SequencedEntry | undefined>(capacity);
  let next = Date.now() * 1000;
  let oldest = next;
  let characters = 0;

  const dropOldest = () => {
    characters -= lengthOf(entries[oldest % capacity]);
    entries[oldest % capacity] = undefined;
    oldest += 1;
  };

  return {
    /** Sequence of the newest event. */
    sequence: () => next - 1,
    push(entry: Entry) {
      if (next - oldest === capacity) dropOldest();
      const place = { ...entry, sequence: next };
      entries[next % capacity] = place;
      next += 1;
      characters += lengthOf(place);
      while (characters > mostCharacters && next - oldest > 1) dropOldest();
    },
    holdsAllAfter: (position: number) => position >= oldest - 1 && position < next,
    /** Entries for pages that show this SCIM setting, after this position, and the position that they lead to. */
    batchAfter(position: number, settingId: string | null) {
      const batch: SequencedEntry[] = [];
      let end = position;
      while (end + 1 < next && batch.length < mostAtOnce) {
        end += 1;
        const place = entries[end % capacity];
        if (place?.settingId === null || place?.settingId === settingId) batch.push(place);
      }
      return { batch, end };
    },
  };
}

function lengthOf(entry: SequencedEntry | undefined): number {
  return entry !== undefined && 'event' in entry ? entry.event.length : 0;
}
