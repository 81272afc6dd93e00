import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { features } from '../features';
import type { Command, Search } from '../features/feature';
import { useLive } from '../state/live-store';
import { useIdentityProvider } from '../state/use-identity-provider';

/** A search waits until the typing pauses. */
const pauseMs = 120;
const nothing: Command[] = [];

export interface SearchResult {
  commands: Command[];
  searching: boolean;
}

/** What the features find for the query: people, groups, requests. */
export function useSearch(query: string): SearchResult {
  const settingId = useLive((live) => live.settingId);
  const { wording } = useIdentityProvider();
  const [, navigate] = useLocation();
  const [found, setFound] = useState<{ query: string; commands: Command[] }>({
    query: '',
    commands: nothing,
  });
  const text = query.trim();
  useEffect(() => {
    if (settingId === null || text === '') return setFound({ query: text, commands: nothing });
    const abort = new AbortController();
    const timer = setTimeout(() => {
      searchAll({ settingId, text, wording, navigate, signal: abort.signal }).then(
        (commands) => setFound({ query: text, commands }),
        () => !abort.signal.aborted && setFound({ query: text, commands: nothing }),
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, settingId, wording, navigate]);
  return { commands: text === '' ? nothing : found.commands, searching: found.query !== text };
}

async function searchAll(search: Search): Promise<Command[]> {
  const all = await Promise.all(features.map((feature) => feature.search?.(search) ?? nothing));
  return all.flat();
}
