import { useMemo } from 'react';
import type { MappingTable } from '../../../shared/features/mapping';
import { useThrottledLive } from '../../state/throttled-live';
import { byConcern, type JudgedRow, judged } from './row-causes';

/** The rows of a table with what is found of people. They move only where one turns wrong or right: nothing jumps. */
export function useJudged(table: MappingTable | null): JudgedRow[] {
  const findings = useThrottledLive((live) => live.findings);
  const rows = useMemo(
    () => (table === null ? [] : judged(table.rows, table.causes ?? findings?.causes ?? [])),
    [table, findings],
  );
  const concerning = rows.filter(({ hasFindings }) => hasFindings).map(({ row }) => row.key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other numbers do not move rows
  const order = useMemo(() => byConcern(rows).map(({ row }) => row.key), [table, concerning.join()]);
  return order.flatMap((key) => rows.find(({ row }) => row.key === key) ?? []);
}
