import { useMemo } from 'react';
import type { ExchangeSummary } from '../../../shared/exchange';
import { rowAt } from '../../components/row-list/row-window';
import { useRowWindow } from '../../components/row-list/use-row-window';
import { call } from '../../state/api';
import { useRevision } from './use-resource';

export interface ResourceHistory {
  /** Null until it was read. */
  total: number | null;
  /** Newest first, at most 100. */
  exchanges: ExchangeSummary[];
}

/** What was said about one resource, as far as the journal holds it; it follows the live stream. */
export function useResourceExchanges(settingId: string, id: string): ResourceHistory {
  const { state } = useRowWindow<ExchangeSummary>(
    JSON.stringify([settingId, id]),
    useRevision(id),
    async (offset, limit) => {
      const response = await call('journal.list', { settingId, resourceId: id, offset, limit });
      return { total: response.total, rows: response.exchanges };
    },
  );
  return useMemo(() => {
    const shown = Array.from({ length: Math.min(state.total ?? 0, 100) }, (_, index) => rowAt(state, index));
    return { total: state.total, exchanges: shown.filter((exchange) => exchange !== undefined) };
  }, [state]);
}
