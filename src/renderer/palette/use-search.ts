import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { features } from '../features';
import type { Command } from '../features/feature';
import { useLive } from '../state/live-store';
import { useIdentityProvider } from '../state/use-identity-provider';
import { searchFeatures } from './search-features';

/** A search waits until the typing pauses. */
const pauseMs = 120;
const nothing: Command[] = [];

export interface SearchResult {
  commands: Command[];
  searching: boolean;
}

interface Found {
  /** What was searched to its end. */
  text: string;
  /** In the order of the features; of one that has not told anything yet what it found for the text before. */
  parts: readonly Command[][];
}

/** What the features find for the query, as they find it; the next letter ends it and begins another. */
export function useSearch(query: string): SearchResult {
  const settingId = useLive((live) => live.settingId);
  const { wording } = useIdentityProvider();
  const [, navigate] = useLocation();
  const [{ text: ended, parts }, setFound] = useState<Found>({ text: '', parts: [] });
  const text = query.trim();
  useEffect(() => {
    if (settingId === null || text === '') return setFound({ text, parts: [] });
    const abort = new AbortController();
    const { signal } = abort;
    const tell = (place: number, commands: Command[]) =>
      setFound((before) => ({
        ...before,
        parts: features.map((_, at) => (at === place ? commands : (before.parts[at] ?? nothing))),
      }));
    const timer = setTimeout(async () => {
      await searchFeatures(features, { settingId, text, wording, navigate, signal }, tell);
      if (!signal.aborted) setFound((before) => ({ ...before, text }));
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, settingId, wording, navigate]);
  return { commands: text === '' ? nothing : parts.flat(), searching: ended !== text };
}
