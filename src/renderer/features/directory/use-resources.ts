import type { ExchangeSummary } from '../../../shared/exchange';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { fetchedRows, rowAt } from '../../components/row-list/row-window';
import { useRowWindow } from '../../components/row-list/use-row-window';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import type { DirectorySort } from './remembered-view';
import { countOf } from './tabs';

export interface ResourceRows {
  /** Null until it was read once. */
  total: number | null;
  rowAt(index: number): ResourceSummary | undefined;
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
}

/** A window on the resources of one type; it follows the live stream without jumping. */
export function useResources({ settingId, resourceType, search, sort }: ResourcesQuery): ResourceRows {
  const total = useLive((live) => countOf(live.counts, resourceType));
  const newest = useLive((live) => newestWrite(live.exchanges));
  const revision = newest * 2 + (total === 0 ? 1 : 0);
  const key = JSON.stringify([settingId, resourceType, search, sort]);
  const { state, inSight } = useRowWindow<ResourceSummary>(key, revision, async (offset, limit) => {
    if (settingId === null) return { total: 0, rows: [] };
    const input = { settingId, resourceType, search: search.trim(), sort, offset, limit };
    const response = await call('directory.list', input);
    return { total: response.total, rows: response.resources };
  });
  return {
    total: state.total,
    rowAt: (index) => rowAt(state, index),
    indexOf: (id) => {
      for (const [index, row] of fetchedRows(state)) if (row.id === id) return index;
      return -1;
    },
    inSight,
    error: state.error,
  };
}

/** Sequence of the newest exchange that changed anything; look-ups leave a directory as it is. */
export function newestWrite(exchanges: ExchangeSummary[]): number {
  return exchanges.find(({ changes }) => changes.length > 0)?.sequence ?? 0;
}
