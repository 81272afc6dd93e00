import { useMemo } from 'react';
import type { MappingTable } from '../../../shared/features/mapping';
import { useThrottledLive } from '../../state/throttled-live';
import { byConcern, type JudgedRow, judged } from './row-causes';

/** The rows of a table with what is found of people. Their order is that of when the table came: nothing jumps. */
export function useJudged(table: MappingTable | null): JudgedRow[] {
  const findings = useThrottledLive((live) => live.findings);
  const rows = useMemo(
    () => (table === null ? [] : judged(table.rows, table.causes ?? findings?.causes ?? [])),
    [table, findings],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: findings that come later do not move rows
  const order = useMemo(() => byConcern(rows).map(({ row }) => row.key), [table, findings?.isComplete]);
  return order.flatMap((key) => rows.find(({ row }) => row.key === key) ?? []);
}
