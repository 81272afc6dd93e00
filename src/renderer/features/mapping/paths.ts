/** Address of the page with the row of an attribute path open; without one, none is. */
export function mappingPath(attributePath: string | null): string {
  return attributePath === null ? '/mapping' : `/mapping?row=${encodeURIComponent(attributePath)}`;
}

/** Of another feature. */
export const importPath = '/mapping/import';
