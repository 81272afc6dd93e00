import type { Counts } from '../../shared/features/directory';
import type { Journal } from '../journal/journal';
import type { ResourceCounts } from './counts';
import type { Directories } from './directories';

const nobody: ResourceCounts = { users: 0, activeUsers: 0, groups: 0 };

interface Counted {
  directories: Pick<Directories, 'find'>;
  journal: Pick<Journal, 'counts'>;
}

/** Counts of one SCIM setting; of what belongs to none for null. */
export function liveCounts({ directories, journal }: Counted, settingId: string | null): Counts {
  const directory = settingId === null ? undefined : directories.find(settingId);
  const { requests, findings } = journal.counts(settingId);
  return { requests, findings, ...(directory?.counts() ?? nobody) };
}
