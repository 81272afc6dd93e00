import type { ListedGroup } from '../../../../shared/features/platform';
import { fetchedRows, rowAt } from '../../../components/row-list/row-window';
import { useRowWindow } from '../../../components/row-list/use-row-window';
import { call } from '../../../state/api';
import { useTargetRevision } from './use-target-revision';

export interface GroupRows {
  /** Null until it was read once. */
  total: number | null;
  rowAt(index: number): ListedGroup | undefined;
  /** -1 where it is not among the rows that were fetched. */
  indexOf(name: string): number;
  /** Of those fetched, larger ones whose country is the same. */
  sameCountryAs(group: ListedGroup): ListedGroup | undefined;
  inSight(first: number, last: number): void;
  error: string | null;
}

/** A window on the target groups of a SCIM setting, the largest first. */
export function useTargetGroups(settingId: string | null, search: string): GroupRows {
  const revision = useTargetRevision();
  const words = search.trim();
  const { state, inSight } = useRowWindow<ListedGroup>(
    JSON.stringify([settingId, words]),
    revision,
    async (offset, limit) => {
      if (settingId === null) return { total: 0, rows: [] };
      const { total, groups } = await call('platform.groups', { settingId, search: words, offset, limit });
      return { total, rows: groups };
    },
  );
  return {
    total: state.total,
    rowAt: (index) => rowAt(state, index),
    indexOf: (name) => [...fetchedRows(state)].find(([, group]) => group.name === name)?.[0] ?? -1,
    sameCountryAs: (group) =>
      firstOfCountry(
        [...fetchedRows(state)].map(([, one]) => one),
        group,
      ),
    inSight,
    error: state.error,
  };
}

/** The largest stands first: it is the one that the others should have been. */
function firstOfCountry(groups: readonly ListedGroup[], group: ListedGroup): ListedGroup | undefined {
  if (group.country === null) return undefined;
  const first = groups.find(({ country }) => country === group.country);
  return first?.name === group.name ? undefined : first;
}
