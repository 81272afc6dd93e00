import { useEffect, useRef, useState } from 'react';

interface CursorOptions<Id> {
  /** Null where the row has not been fetched. */
  idAt(index: number): Id | null;
  /** -1 where it is not among the rows that were fetched. */
  indexOf(id: Id): number;
  /** Of the row that is open beside the list. */
  selected: Id | null;
  select(id: Id): void;
}

export interface Cursor {
  /** Index, -1 for none. */
  active: number;
  move(index: number): void;
}

/**
 * The cursor of a list that is fetched as one scrolls. It may go to a row that is not there yet, as `End` does: it stands
 * at its place until the row is fetched, and only then what is open beside the list follows.
 */
export function useCursor<Id>({ idAt, indexOf, selected, select }: CursorOptions<Id>): Cursor {
  const [cursor, setCursor] = useState<{ index: number; id: Id | null } | null>(null);
  const isOpen = selected !== null;
  const move = (index: number) => {
    const id = idAt(index);
    setCursor({ index, id });
    if (isOpen && id !== null) select(id);
  };
  const awaited = cursor?.id === null ? cursor.index : null;
  const arrived = awaited === null ? null : idAt(awaited);
  const latest = useRef(move);
  latest.current = move;
  useEffect(() => {
    if (awaited !== null && arrived !== null) latest.current(awaited);
  }, [awaited, arrived]);
  return { active: activeIn(), move };

  function activeIn(): number {
    if (cursor !== null && cursor.id === null) return cursor.index;
    const id = selected ?? cursor?.id ?? null;
    const index = id === null ? -1 : indexOf(id);
    const isForgotten = index < 0 && cursor !== null && cursor.id === id && idAt(cursor.index) === null;
    return isForgotten ? cursor.index : index;
  }
}
