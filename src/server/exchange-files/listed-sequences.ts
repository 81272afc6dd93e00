import type { Journal } from '../journal/journal';

/** What the page of requests lists. */
export interface Listed {
  /** Null: those that no token could assign to a SCIM setting. */
  settingId: string | null;
  /** As it stands in the search field. */
  search: string;
}

const windowSize = 500;

/** Their numbers, newest first, until the signal is aborted. */
export async function listedSequences(
  journal: Pick<Journal, 'list'>,
  listed: Listed,
  signal: AbortSignal,
): Promise<number[]> {
  const sequences: number[] = [];
  let upTo: number | undefined;
  for (;;) {
    const window = { ...listed, withUnassigned: true, offset: 0, limit: windowSize, upTo };
    const { exchanges } = await journal.list(window);
    const oldest = exchanges.at(-1);
    if (oldest === undefined || signal.aborted) return sequences;
    sequences.push(...exchanges.map(({ sequence }) => sequence));
    upTo = oldest.sequence - 1;
  }
}
