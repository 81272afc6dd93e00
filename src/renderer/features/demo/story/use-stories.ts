import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../../shared/contract';
import type { OwnStory } from '../../../../shared/demo/own/own-story';
import { call } from '../../../state/api';

export type Preview = CallOutput<'demo.previewStory'>;
export type Cast = CallOutput<'demo.people'>;

/** Those that are kept; null until they are known. @param version counted up to ask again */
export function useStories(version: number): readonly OwnStory[] | null {
  const [stories, setStories] = useState<readonly OwnStory[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked again when one was kept or taken away
  useEffect(() => {
    const leaving = new AbortController();
    call('demo.stories', {}, leaving.signal).then(
      (output) => setStories(output.stories),
      () => leaving.signal.aborted || setStories([]),
    );
    return () => leaving.abort();
  }, [version]);
  return stories;
}

const afterTyping = 250;

/** What it would send, asked a moment after the last edit; the one before stands until then. */
export function usePreview(story: OwnStory, company: string | undefined, idp: string) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (company === undefined) return;
    const leaving = new AbortController();
    const ask = () =>
      call('demo.previewStory', { story, company, idp }, leaving.signal).then(
        (output) => {
          setPreview(output);
          setError(null);
        },
        (failure: unknown) => leaving.signal.aborted || setError(messageOf(failure)),
      );
    const timer = setTimeout(() => void ask(), afterTyping);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [story, company, idp]);
  return { preview, error };
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}

const nobody: Cast = { people: [], groups: [], departments: [], countries: [] };

/** Whom and what something may happen to; nobody until they are known. */
export function useCast(company: string | undefined, search = ''): Cast {
  const [cast, setCast] = useState(nobody);
  useEffect(() => {
    if (company === undefined) return;
    const leaving = new AbortController();
    call('demo.people', { company, search }, leaving.signal).then(
      setCast,
      () => leaving.signal.aborted || setCast(nobody),
    );
    return () => leaving.abort();
  }, [company, search]);
  return cast;
}
