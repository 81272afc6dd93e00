import { useEffect, useRef, useState } from 'react';
import type { MappingTable } from '../../../shared/features/mapping';
import { stream } from '../../state/api';
import { useThrottledLive } from '../../state/throttled-live';

export interface TableState {
  /** The last one that was finished; it stays while the next is worked out. */
  table: MappingTable | null;
  /** While people are looked at. */
  progress: { lookedAt: number; people: number } | null;
  error: string | null;
  isStopped: boolean;
}

export interface Table extends TableState {
  stop(): void;
  again(): void;
}

/** A burst of requests is waited for. */
const pauseMs = 300;
const nothing: TableState = { table: null, progress: null, error: null, isStopped: false };

/** The table of a SCIM setting, anew as its mapping, its people or its fields change. */
export function useTable(settingId: string, personId: string | null): Table {
  const [state, setState] = useState(nothing);
  const [round, setRound] = useState(0);
  const running = useRef(new AbortController());
  const isFirst = useRef(true);
  const news = useThrottledLive((live) => live.mapping);
  const requests = useThrottledLive((live) => live.counts.requests);
  const users = useThrottledLive((live) => live.counts.users);
  const fields = useThrottledLive((live) => live.settings.find(({ id }) => id === settingId)?.fieldMappings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: news of any of them changes the table
  useEffect(() => {
    const abort = new AbortController();
    running.current = abort;
    const change = (part: Partial<TableState>) => {
      if (!abort.signal.aborted) setState((before) => ({ ...before, ...part }));
    };
    const timer = setTimeout(
      () => void work(settingId, personId, abort.signal, change),
      isFirst.current ? 0 : pauseMs,
    );
    isFirst.current = false;
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [settingId, personId, round, news, requests, users, fields]);

  return {
    ...state,
    stop() {
      running.current.abort();
      setState((before) => ({ ...before, progress: null, isStopped: true }));
    },
    again: () => setRound(round + 1),
  };
}

async function work(
  settingId: string,
  personId: string | null,
  signal: AbortSignal,
  change: (part: Partial<TableState>) => void,
): Promise<void> {
  change({ isStopped: false, error: null });
  try {
    const input = { settingId, ...(personId !== null && { personId }) };
    for await (const event of stream('mapping.table', input, signal)) {
      if (event.kind === 'progress') change({ progress: event });
      else change({ table: event.table, progress: null });
    }
  } catch (error) {
    change({ progress: null, error: error instanceof Error ? error.message : String(error) });
  }
}
