import { useMemo, useState } from 'react';
import type { ExchangeSummary } from '../../../shared/exchange';
import { useLive } from '../../state/live-store';
import { type Found, useFound } from './use-found';
import type { JournalRows } from './use-journal';
import { useSummaries } from './use-summaries';

/** What a search finds as rows of the list; while `holding` nothing new is put on top. */
export function useFoundRows(
  settingId: string | null,
  text: string,
  live: ExchangeSummary[],
  holding: boolean,
): JournalRows & { found: Found } {
  const newest = live[0]?.sequence ?? 0;
  const found = useFound(settingId, text, newest, useRevision(text, newest));
  const { sequences } = found;
  const top = useTop(`${settingId} ${text}`, newest, holding);
  const shown = useMemo(
    () => sequences.filter((sequence) => sequence <= top.sequence),
    [sequences, top.sequence],
  );
  const summaries = useSummaries(shown, live);
  return {
    found,
    total: found.progress === null && shown.length === 0 ? null : shown.length,
    rowAt: (index) => summaries.of(shown[index]),
    indexOf: (sequence) => shown.indexOf(sequence),
    inSight: summaries.inSight,
    error: found.error,
    waiting: sequences.length - shown.length,
    release: top.release,
  };
}

/** Another once the journal was cleared, and for searches that ask for marks whenever one comes or goes. */
function useRevision(text: string, newest: number): string {
  const marks = useLive((live) => live.marks);
  const [state, setState] = useState({ newest, cleared: 0 });
  const isCleared = newest < state.newest;
  if (newest !== state.newest) setState({ newest, cleared: state.cleared + (isCleared ? 1 : 0) });
  const asked = /marked|comment/i.test(text)
    ? (marks ?? []).map(({ sequence, at }) => `${sequence} ${at}`)
    : [];
  return `${state.cleared} ${asked.join()}`;
}

/** The newest that is shown: stands still while the reader is down in the list or reads a request. */
function useTop(key: string, newest: number, holding: boolean): { sequence: number; release(): void } {
  const [held, setHeld] = useState<{ key: string; sequence: number } | null>(null);
  if (holding && held?.key !== key) setHeld({ key, sequence: newest });
  if (!holding && held !== null) setHeld(null);
  // Where nothing has come since the journal was cleared, what is marked is older than anything to come.
  const stands = holding && held?.key === key && held.sequence > 0 && newest >= held.sequence;
  const sequence = stands ? held.sequence : Number.MAX_SAFE_INTEGER;
  return { sequence, release: () => setHeld({ key, sequence: newest }) };
}
