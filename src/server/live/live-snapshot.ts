import type { Counts } from '../../shared/features/directory';
import type { LiveSnapshot } from '../../shared/live-event';
import type { ResourceSummary } from '../../shared/scim/resource';
import type { ResourceCounts } from '../directory/counts';
import type { Directory } from '../directory/directory';
import type { WorkbenchParts } from '../workbench-parts';

/** So many the page starts with; older ones it asks for. */
const newestExchanges = 500;
const newestResources = 100;

const nobody: ResourceCounts = { users: 0, activeUsers: 0, groups: 0 };

/** Counts of one SCIM setting; of what belongs to none for null. */
export function countsOf(
  { directories, journal }: Pick<WorkbenchParts, 'directories' | 'journal'>,
  settingId: string | null,
): Counts {
  const directory = settingId === null ? undefined : directories.find(settingId);
  const { requests, findings } = journal.counts(settingId);
  return { requests, findings, ...(directory?.counts() ?? nobody) };
}

/** All that the page needs to draw itself for one SCIM setting, as of now. */
export function liveSnapshot(parts: WorkbenchParts, settingId: string | null): LiveSnapshot {
  const directory = settingId === null ? undefined : parts.directories.find(settingId);
  const query = { settingId, withUnassigned: true, limit: newestExchanges };
  return {
    workbench: parts.status(),
    settings: parts.settings.list(),
    settingId,
    counts: countsOf(parts, settingId),
    exchanges: parts.journal.newest(query),
    users: newestOf('User', directory),
    groups: newestOf('Group', directory),
    guide: settingId === null ? null : parts.guides.progress(settingId),
    simulation: parts.rehearsals.state(),
  };
}

function newestOf(resourceType: string, directory: Directory | undefined): ResourceSummary[] {
  if (directory === undefined) return [];
  const resources = directory.slice(resourceType, 'newest change', 0, newestResources);
  return resources.map((resource) => directory.summary(resource));
}
