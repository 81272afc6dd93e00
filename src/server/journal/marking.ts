import type { Mark } from '../../shared/features/journal';
import { entryIn, type Partitions, unassignedFolder } from './partitions';

export interface Marking {
  /** Of a SCIM setting, or of none, newest first. */
  marks(settingId: string | null): Mark[];
  /** Keeps the exchange, whole, until the mark is removed. False where it is not here. Rejects when the disk refuses. */
  mark(mark: Mark): Promise<boolean>;
  unmark(sequence: number): Promise<void>;
}

export function markingOf(partitions: Partitions): Marking {
  return {
    marks: (settingId) => partitions.get(settingId ?? unassignedFolder)?.marked.marks() ?? [],
    async mark(mark) {
      const found = entryIn(partitions, mark.sequence);
      if (found === null) return restoredIn(partitions, mark);
      const { partition, entry } = found;
      const detail = await partition.detail(entry);
      await partition.marked.mark({ ...entry.summary, ...detail }, mark);
      return true;
    },
    async unmark(sequence) {
      await entryIn(partitions, sequence)?.partition.marked.unmark(sequence);
    },
  };
}

async function restoredIn(partitions: Partitions, mark: Mark): Promise<boolean> {
  for (const { marked } of partitions.values()) if (await marked.restore(mark)) return true;
  return false;
}
