import type { Journal } from '../journal/journal';

/** What the page of requests lists. */
export interface Listed {
  /** Null: those that no token could assign to a SCIM setting. */
  settingId: string | null;
  /** As it stands in the search field. */
  search: string;
}

/** Their numbers, oldest first; not all of them once the signal is aborted. */
export async function listedSequences(
  journal: Pick<Journal, 'search'>,
  { settingId, search: text }: Listed,
  signal: AbortSignal,
): Promise<number[]> {
  const sequences: number[] = [];
  for await (const { found } of journal.search({ settingId, text }, signal)) sequences.push(...found);
  return sequences.sort((one, other) => one - other);
}
