import { useEffect, useRef, useState } from 'react';
import { mergedSequences } from '../../../shared/exchange-query/found';
import type { SearchStep } from '../../../shared/features/journal';
import { stream } from '../../state/api';

export interface Found {
  /** Newest first; of the search before while nothing is known of this one. */
  sequences: readonly number[];
  /** How many of how many were looked at; null while nothing is known. */
  progress: { searched: number; of: number } | null;
  done: boolean;
  error: string | null;
}

interface State extends Found {
  key: string;
  /** The newest that was looked at. */
  upTo: number;
}

const nothing: State = { key: '', sequences: [], progress: null, done: false, error: null, upTo: 0 };
/** What has come meanwhile is looked at together. */
const newsMs = 250;

/**
 * What a search finds, as it is found; the next letter ends it and begins another. What arrives later is looked at too.
 * @param text empty: nothing is searched
 * @param newest sequence of the newest exchange that the page knows of
 * @param revision the search begins anew when it changes
 */
export function useFound(settingId: string | null, text: string, newest: number, revision: string): Found {
  const key = JSON.stringify([settingId, text, revision]);
  const [state, setState] = useState(nothing);
  const latest = useRef(state);
  latest.current = state;
  const isCurrent = state.key === key;
  const hasNews = isCurrent && state.done && newest > state.upTo;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says the same as text, setting and revision
  useEffect(() => {
    if (text === '') return;
    const abort = new AbortController();
    const after = latest.current.key === key && latest.current.done ? latest.current.upTo : 0;
    const search = () => void follow({ settingId, text, after }, key, setState, abort.signal);
    const timer = setTimeout(search, after === 0 ? 0 : newsMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, hasNews]);
  return isCurrent ? state : { ...state, progress: null, done: false, error: null };
}

type SetState = (change: (before: State) => State) => void;

async function follow(
  query: { settingId: string | null; text: string; after: number },
  key: string,
  setState: SetState,
  signal: AbortSignal,
): Promise<void> {
  try {
    for await (const step of stream('journal.search', query, signal)) {
      if (signal.aborted) return;
      setState((before) => withStep(before, key, step));
    }
  } catch (error) {
    if (signal.aborted) return;
    const words = error instanceof Error ? error.message : String(error);
    setState((before) => ({ ...before, key, done: true, error: words }));
  }
}

function withStep(before: State, key: string, step: SearchStep): State {
  const known = before.key === key ? before.sequences : [];
  return {
    key,
    sequences: mergedSequences(known, step.found),
    progress: { searched: step.searched, of: step.of },
    done: step.done,
    error: null,
    upTo: Math.max(before.key === key ? before.upTo : 0, step.upTo),
  };
}
