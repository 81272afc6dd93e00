import { useEffect, useState } from 'react';
import type { TriedEveryone, TriedPerson } from '../../../shared/features/mapping';
import type { AttributeMapping } from '../../../shared/idp/common/attribute-mapping';
import { stream } from '../../state/api';

export interface Trial {
  /** Null until the first response; what was there before stays while news is worked out. */
  person: TriedPerson | null;
  everyone: TriedEveryone | null;
  progress: { lookedAt: number; people: number } | null;
  error: string | null;
}

/** Long enough that a word is typed, short enough that the page seems to answer. */
const pauseMs = 250;
const nothing: Trial = { person: null, everyone: null, progress: null, error: null };

/**
 * What a row would send, for one person and for everybody, anew as it is edited.
 * @param tried values of attributes that do not arrive
 * @param table another one means other people
 */
export function useTrial(
  settingId: string,
  row: AttributeMapping,
  personId: string | null,
  tried: Readonly<Record<string, string>>,
  table: unknown,
): Trial {
  const [trial, setTrial] = useState(nothing);
  const asked = JSON.stringify({ settingId, row, tried, ...(personId !== null && { personId }) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other people are a reason to try again
  useEffect(() => {
    const abort = new AbortController();
    const change = (part: Partial<Trial>) => {
      if (!abort.signal.aborted) setTrial((before) => ({ ...before, ...part }));
    };
    const timer = setTimeout(() => void work(asked, abort.signal, change), pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked, table]);
  return trial;
}

async function work(
  asked: string,
  signal: AbortSignal,
  change: (part: Partial<Trial>) => void,
): Promise<void> {
  try {
    let everyone: TriedEveryone | null = null;
    for await (const event of stream('mapping.try', JSON.parse(asked), signal)) {
      if (event.kind === 'person') change({ person: event.person, error: null });
      else if (event.kind === 'progress') change({ progress: event });
      else everyone = event.everyone;
    }
    change({ everyone, progress: null });
  } catch (error) {
    change({ progress: null, error: error instanceof Error ? error.message : String(error) });
  }
}
