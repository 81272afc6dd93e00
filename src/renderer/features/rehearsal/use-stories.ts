import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract';
import { call } from '../../state/api';

export type Stories = CallOutput<'simulation.stories'>['stories'];

/** What can be rehearsed with this identity provider, as soon as it is known; nothing where it can't be told. */
export function useStories(idp: string, dialect: string): Stories {
  const [stories, setStories] = useState<Stories>([]);
  useEffect(() => {
    const leaving = new AbortController();
    call('simulation.stories', { idp, dialect }, leaving.signal).then(
      (output) => setStories(output.stories),
      () => setStories([]),
    );
    return () => leaving.abort();
  }, [idp, dialect]);
  return stories;
}
