/** Which rows of a list are in sight: all are of one height, so that it is a division, however long the list is. */

/** Pixels; row-list.css says the same. */
export const rowHeight = 32;
/** Rows that are drawn beyond each edge, so that scrolling finds them there. */
const spare = 8;

/** Indexes, both included; `last` is before `first` where there are none. */
export interface Sight {
  first: number;
  last: number;
}

/** @param top @param height of what is in sight, pixels */
export function sightOf(top: number, height: number): Sight {
  return { first: Math.floor(top / rowHeight), last: Math.ceil((top + height) / rowHeight) - 1 };
}

/** The rows to draw of a list that may have become shorter since. */
export function drawnOf({ first, last }: Sight, count: number): Sight {
  const lastDrawn = Math.min(count - 1, last + spare);
  const shown = last - first;
  return { first: Math.max(0, Math.min(first, lastDrawn - spare - shown) - spare), last: lastDrawn };
}

/** Where to scroll so that a row is whole in sight; `top` where it already is. */
export function topFor(index: number, top: number, height: number): number {
  const start = index * rowHeight;
  if (start < top) return start;
  return Math.max(top, start + rowHeight - height);
}
