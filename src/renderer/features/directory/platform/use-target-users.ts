import type { Finding } from '../../../../shared/finding';
import { fetchedRows, rowAt } from '../../../components/row-list/row-window';
import { useRowWindow } from '../../../components/row-list/use-row-window';
import { call } from '../../../state/api';
import type { ListedTarget } from './field-words';
import { queryOf, type TargetFilter } from './target-filter';
import { useTargetRevision } from './use-target-revision';

/** A target user with what is wrong with the person as stored. */
export interface TargetRowData extends ListedTarget {
  findings: Finding[];
}

export interface TargetRows {
  /** Null until it was read once. */
  total: number | null;
  rowAt(index: number): TargetRowData | undefined;
  /** -1 where it is not among the rows that were fetched. */
  indexOf(id: string): number;
  inSight(first: number, last: number): void;
  error: string | null;
}

export interface TargetQuery {
  settingId: string | null;
  search: string;
  sort: string;
  descending: boolean;
  filter: TargetFilter;
}

/** A window on the target users of a SCIM setting; it follows the live stream without jumping. */
export function useTargetUsers(query: TargetQuery): TargetRows {
  const revision = useTargetRevision();
  const { state, inSight } = useRowWindow<TargetRowData>(
    JSON.stringify(query),
    revision,
    async (offset, limit) => fetchRows(query, offset, limit),
  );
  return {
    total: state.total,
    rowAt: (index) => rowAt(state, index),
    indexOf: (id) => {
      for (const [index, row] of fetchedRows(state)) if (row.target.id === id) return index;
      return -1;
    },
    inSight,
    error: state.error,
  };
}

async function fetchRows(query: TargetQuery, offset: number, limit: number) {
  const { settingId } = query;
  if (settingId === null) return { total: 0, rows: [] };
  const { total, users } = await call('platform.users', { ...targetCall(query, settingId), offset, limit });
  const ids = users.map(({ target }) => target.id);
  const { findings } =
    ids.length === 0 ? { findings: {} } : await call('findings.ofUsers', { settingId, ids });
  return { total, rows: users.map((user) => ({ ...user, findings: findings[user.target.id] ?? [] })) };
}

/** What is asked of the core, without the window. */
export function targetCall({ search, sort, descending, filter }: TargetQuery, settingId: string) {
  return { settingId, search: search.trim(), sort, descending, ...queryOf(filter) };
}
