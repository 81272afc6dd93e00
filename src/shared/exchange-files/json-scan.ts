/** Looks through JSON before it is parsed: how deep it goes and where it stops. Takes milliseconds for megabytes. */
export interface JsonScan {
  deepest: number;
  /** Lists and objects that are open at the end: 0 for a text that is whole. */
  open: number;
  /** Objects that ended in the list named `entries` (or at the top), as far as it goes. */
  entries: number;
}

const [quote, backslash] = [0x22, 0x5c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** @param listName the list whose objects are counted; without one those of a list at the top */
export function scanJson(text: string, listName: string | null): JsonScan {
  const from = listName === null ? -1 : text.indexOf(`"${listName}"`);
  let depth = 0;
  let deepest = 0;
  let entries = 0;
  let listDepth = listName === null ? 1 : -1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === quote) index = endOfText(text, index);
    else if (code === openList || code === openObject) {
      depth += 1;
      if (depth > deepest) deepest = depth;
      if (code === openList && listDepth < 0 && from >= 0 && index > from) listDepth = depth;
    } else if (code === closeList || code === closeObject) {
      depth -= 1;
      if (code === closeObject && depth === listDepth) entries += 1;
    }
  }
  return { deepest, open: Math.max(0, depth), entries };
}

/** Index of the quote that ends it; of the last character where none does. */
function endOfText(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === backslash) index += 1;
    else if (code === quote) return index;
  }
  return text.length;
}
