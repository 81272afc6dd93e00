import { useEffect, useState } from 'react';
import type { OpenedRow } from '../../../shared/features/mapping';
import { call } from '../../state/api';

/** What arrived at a path; null until it is known. @param table another one means other people */
export function useOpenedRow(settingId: string, path: string, table: unknown): OpenedRow | null {
  const [row, setRow] = useState<OpenedRow | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other people are a reason to ask again
  useEffect(() => {
    const abort = new AbortController();
    call('mapping.row', { settingId, path }, abort.signal).then(setRow, () => {});
    return () => abort.abort();
  }, [settingId, path, table]);
  return row;
}
