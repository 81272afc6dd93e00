/** Address of the page with the row of an attribute path open; without one, none is. */
export function mappingPath(attributePath: string | null): string {
  return attributePath === null ? '/mapping' : `/mapping?row=${encodeURIComponent(attributePath)}`;
}

export type MappingOf = 'people' | 'groups';

/** Address of the page with the rows of people, or of groups. */
export function rowsPath(of: MappingOf): string {
  return of === 'people' ? '/mapping' : '/mapping?of=groups';
}

export function rowsIn(search: string): MappingOf {
  return new URLSearchParams(search).get('of') === 'groups' ? 'groups' : 'people';
}

/** Of another feature. */
export const importPath = '/mapping/import';
