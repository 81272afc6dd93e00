import type { PeopleWith } from '../../../shared/features/findings';
import type { Finding } from '../../../shared/finding';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { fetchedRows, rowAt } from '../../components/row-list/row-window';
import { useRowWindow } from '../../components/row-list/use-row-window';
import { call } from '../../state/api';
import type { DirectorySort } from './remembered-view';
import { useDirectoryRevision } from './use-directory-revision';

/** A resource with what is wrong with it as it is stored. */
export interface ListedResource {
  resource: ResourceSummary;
  findings: Finding[];
}

export interface ResourceRows {
  /** Null until it was read once. */
  total: number | null;
  rowAt(index: number): ListedResource | undefined;
  /** -1 where it is not among the rows that were fetched. */
  indexOf(id: string): number;
  inSight(first: number, last: number): void;
  error: string | null;
}

interface ResourcesQuery {
  settingId: string | null;
  resourceType: string;
  search: string;
  sort: DirectorySort;
  /** Of users, who is meant. */
  filter: PeopleWith;
}

/** A window on the resources of one type; it follows the live stream without jumping. */
export function useResources(query: ResourcesQuery): ResourceRows {
  const revision = useDirectoryRevision(query.resourceType);
  const { state, inSight } = useRowWindow<ListedResource>(
    JSON.stringify(query),
    revision,
    async (offset, limit) => fetchRows(query, offset, limit),
  );
  return {
    total: state.total,
    rowAt: (index) => rowAt(state, index),
    indexOf: (id) => {
      for (const [index, row] of fetchedRows(state)) if (row.resource.id === id) return index;
      return -1;
    },
    inSight,
    error: state.error,
  };
}

async function fetchRows({ settingId, filter, ...query }: ResourcesQuery, offset: number, limit: number) {
  if (settingId === null) return { total: 0, rows: [] };
  const { resourceType, sort } = query;
  const window = { settingId, sort, search: query.search.trim(), offset, limit };
  const isFiltered = resourceType === 'User' && Object.keys(filter).length > 0;
  const { total, resources } = isFiltered
    ? await call('findings.people', { ...window, ...filter })
    : await call('directory.list', { ...window, resourceType });
  const findings = resourceType === 'User' ? await findingsOf(settingId, resources) : {};
  return { total, rows: resources.map((resource) => ({ resource, findings: findings[resource.id] ?? [] })) };
}

async function findingsOf(settingId: string, users: ResourceSummary[]): Promise<Record<string, Finding[]>> {
  if (users.length === 0) return {};
  const { findings } = await call('findings.ofUsers', { settingId, ids: users.map(({ id }) => id) });
  return findings;
}
